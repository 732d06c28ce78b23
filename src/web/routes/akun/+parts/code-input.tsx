import { TextInput } from '../../../ui/inputs.tsx'

type CodeInputProps = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
}

/** The six digits of an authenticator application: telephones show digits, password managers fill it in. */
export function CodeInput({ label, hint, error }: CodeInputProps) {
  return (
    <TextInput
      name="code"
      label={label}
      hint={hint}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      maxLength={12}
      required
    />
  )
}
