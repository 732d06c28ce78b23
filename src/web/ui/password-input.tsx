import { type ComponentProps, useState } from 'react'
import { Button } from './button.tsx'
import { Field } from './field.tsx'
import { useHydrated } from './hydrated.ts'
import { splitFieldProps, type TextInput } from './inputs.tsx'

type PasswordInputProps = Omit<ComponentProps<typeof TextInput>, 'type'> & {
  readonly showLabel: string
  readonly hideLabel: string
}

/** A password that can be looked at while typing: fewer slips than typing it twice. */
export function PasswordInput({ showLabel, hideLabel, ...props }: PasswordInputProps) {
  const { field, control } = splitFieldProps(props)
  const [shown, setShown] = useState(false)
  const hydrated = useHydrated()
  return (
    <Field {...field}>
      {(aria) => (
        <div className="input-with-action">
          <input
            autoCapitalize="off"
            spellCheck={false}
            {...control}
            {...aria}
            className="input"
            type={shown ? 'text' : 'password'}
          />
          {hydrated && (
            <Button type="button" variant="plain" small aria-controls={aria.id} onClick={() => setShown(!shown)}>
              {shown ? hideLabel : showLabel}
            </Button>
          )}
        </div>
      )}
    </Field>
  )
}
