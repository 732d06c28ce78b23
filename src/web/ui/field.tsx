import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'

export type FieldProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode | undefined
  /** What is wrong and what to do; shown in red beside a mark, read with the field. */
  readonly error?: string | undefined
  /** Word for "may be left empty", beside the label. Fields are required unless they say so. */
  readonly optional?: string | undefined
  readonly id?: string | undefined
}

export type ControlAttributes = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

type WithControl = FieldProps & { readonly children: (control: ControlAttributes) => ReactNode }

/** Label, hint and error around one control, tied together for assistive technology. */
export function Field({ label, hint, error, optional, id, children }: WithControl) {
  const own = useId()
  const controlId = id ?? own
  const described = [hint && `${controlId}-hint`, error && `${controlId}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label className="field-label" htmlFor={controlId}>
        {label}
        {optional && <span className="field-optional"> ({optional})</span>}
      </label>
      {hint && (
        <div className="field-hint" id={`${controlId}-hint`}>
          {hint}
        </div>
      )}
      {children({
        id: controlId,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {error && <FieldError id={`${controlId}-error`} error={error} />}
    </div>
  )
}

type FieldErrorProps = { readonly id: string; readonly error: string }

export function FieldError({ id, error }: FieldErrorProps) {
  return (
    <p className="field-error" id={id}>
      <Icon name="warning" size="s" />
      {error}
    </p>
  )
}
