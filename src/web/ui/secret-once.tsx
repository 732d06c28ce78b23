import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Field, type FieldProps } from './field.tsx'
import { useHydrated } from './hydrated.ts'

type SecretOnceProps = Omit<FieldProps, 'error' | 'optional'> & {
  /** A link or a code; several lines (recovery codes) stand below each other. */
  readonly value: string
  readonly copyLabel: string
  /** Shown and said once it is in the clipboard. */
  readonly copiedLabel: string
  /** Said when the browser refuses: the text is selected then, and Ctrl C takes it. */
  readonly refusedLabel: string
}

/** Some that many characters stand in a line of a phone; a whole link is seen, not its beginning. */
const LINE = 36

const rowsOf = (value: string): number =>
  value.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / LINE)), 0)

type Outcome = 'none' | 'copied' | 'refused'

/** Something that is shown this one time: to select by hand, or to copy by a press. Without script: a field with the text. */
export function SecretOnce({ value, copyLabel, copiedLabel, refusedLabel, ...field }: SecretOnceProps) {
  const place = useRef<HTMLTextAreaElement>(null)
  const [outcome, setOutcome] = useState<Outcome>('none')
  const hydrated = useHydrated()
  const copy = async () => {
    place.current?.select()
    setOutcome((await copied(value)) ? 'copied' : 'refused')
  }
  const said = { none: '', copied: copiedLabel, refused: refusedLabel }[outcome]
  return (
    <Field {...field}>
      {(aria) => (
        <div className="secret-once">
          <textarea
            {...aria}
            ref={place}
            className="input secret"
            rows={rowsOf(value)}
            value={value}
            readOnly
            spellCheck={false}
            onFocus={() => place.current?.select()}
          />
          {hydrated && (
            <Button type="button" variant="quiet" icon={outcome === 'copied' ? 'check' : 'copy'} onClick={copy}>
              {copyLabel}
            </Button>
          )}
          <span className={outcome === 'refused' ? 'secret-said secret-refused' : 'secret-said'} role="status">
            {said}
          </span>
        </div>
      )}
    </Field>
  )
}

/** Offices often serve Zona without TLS inside their walls: there the clipboard is closed and the old command still works. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return document.execCommand('copy')
  }
}
