import { type ComponentProps, useState } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'

type FileDropProps = Omit<FieldProps, 'id'> & {
  readonly name: string
  /** As the native attribute: `.txt,.md,.csv`. */
  readonly accept?: string
  readonly maxBytes?: number
  /** Said at once when a chosen file is larger; the server checks again. */
  readonly tooLarge?: string
  readonly onFile?: (file: File) => void
} & Pick<ComponentProps<'input'>, 'required' | 'capture' | 'multiple'>

/** Choose a file, drop one, or take a photograph: one native input, large enough to hit. */
export function FileDrop({
  name,
  accept,
  maxBytes,
  tooLarge,
  onFile,
  required,
  capture,
  multiple,
  ...field
}: FileDropProps) {
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState(false)
  const error = refused ? tooLarge : field.error
  return (
    <Field {...field} error={error}>
      {(aria) => (
        <input
          {...aria}
          className={classNames('file-drop', over && 'over')}
          type="file"
          name={name}
          accept={accept}
          required={required}
          capture={capture}
          multiple={multiple}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            const large = maxBytes !== undefined && file !== undefined && file.size > maxBytes
            event.currentTarget.setCustomValidity(large ? (tooLarge ?? '') : '')
            setRefused(large)
            if (file && !large) onFile?.(file)
          }}
        />
      )}
    </Field>
  )
}
