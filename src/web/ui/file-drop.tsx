import { type ComponentProps, useState } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'
import { useHydrated } from './hydrated.ts'

type FileDropProps = Omit<FieldProps, 'id'> & {
  readonly name: string
  /** Words on the button. */
  readonly chooseLabel: string
  /** Stands beside the button while nothing is chosen. */
  readonly noneLabel: string
  /** As the native attribute: `.txt,.md,.csv`. */
  readonly accept?: string
  readonly maxBytes?: number
  /** Said at once when a chosen file is larger; the server checks again. */
  readonly tooLarge?: string
  readonly onFile?: (file: File) => void
} & Pick<ComponentProps<'input'>, 'required' | 'capture' | 'multiple'>

/**
 * Choose a file, drop one, or take a photograph: one native input, large enough to hit. The browser writes its own words on it
 * in its own language; with script ours lie over them, and the input below keeps focus, keyboard and drop.
 */
export function FileDrop({
  name,
  chooseLabel,
  noneLabel,
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
  const [chosen, setChosen] = useState('')
  const hydrated = useHydrated()
  const error = refused ? tooLarge : field.error
  return (
    <Field {...field} error={error}>
      {(aria) => (
        <div className={classNames('file-drop-area', hydrated && 'file-drop-worded')}>
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
              const files = [...(event.currentTarget.files ?? [])]
              const [file] = files
              const large = maxBytes !== undefined && file !== undefined && file.size > maxBytes
              event.currentTarget.setCustomValidity(large ? (tooLarge ?? '') : '')
              setChosen(files.map((each) => each.name).join(', '))
              setRefused(large)
              if (file && !large) onFile?.(file)
            }}
          />
          {hydrated && (
            <span className="file-drop-words" aria-hidden="true">
              <span className="button button-quiet">{chooseLabel}</span>
              <span className="file-drop-name">{chosen || noneLabel}</span>
            </span>
          )}
        </div>
      )}
    </Field>
  )
}
