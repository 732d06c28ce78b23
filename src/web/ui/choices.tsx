import { type ComponentProps, type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldError } from './field.tsx'

type ChoiceProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode | undefined
} & Omit<ComponentProps<'input'>, 'type' | 'className' | 'style' | 'children'>

function Choice({ type, label, hint, ...control }: ChoiceProps & { readonly type: 'checkbox' | 'radio' }) {
  const hintId = useId()
  return (
    <label className="choice">
      <input type={type} {...control} aria-describedby={hint ? hintId : undefined} />
      <span>{label}</span>
      {hint && (
        <span className="choice-hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  )
}

export function Checkbox(props: ChoiceProps) {
  return <Choice type="checkbox" {...props} />
}

export type FieldsetProps = {
  readonly legend: ReactNode
  readonly hint?: ReactNode | undefined
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** A part of a form: its own heading, several fields. `small`: several controls that are one answer, named like a field. */
export function Fieldset({ small, ...props }: FieldsetProps & { readonly small?: boolean }) {
  return <Group {...props} className={classNames('fieldset', !small && 'fieldset-part')} />
}

function Group({ legend, hint, error, children, className }: FieldsetProps & { readonly className: string }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset className={className} aria-describedby={described === '' ? undefined : described}>
      <legend>{legend}</legend>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      {error && <FieldError id={`${id}-error`} error={error} />}
    </fieldset>
  )
}

type ChoiceOption = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly disabled?: boolean | undefined
}

type RadioGroupProps = Omit<FieldsetProps, 'children'> & {
  readonly name: string
  readonly options: readonly ChoiceOption[]
  readonly defaultValue?: string | undefined
  readonly required?: boolean
  readonly inRow?: boolean
}

export function RadioGroup({ name, options, defaultValue, required, inRow, ...fieldset }: RadioGroupProps) {
  return (
    <Group {...fieldset} className="fieldset">
      <div className={classNames(inRow && 'choices-row')}>
        {options.map(({ value, label, hint, disabled }) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            value={value}
            label={label}
            hint={hint}
            defaultChecked={value === defaultValue}
            aria-invalid={fieldset.error ? true : undefined}
            required={required}
            disabled={disabled}
          />
        ))}
      </div>
    </Group>
  )
}

type CheckboxGroupProps = Omit<FieldsetProps, 'children'> & {
  /** The form sends it once for each chosen value. */
  readonly name: string
  readonly options: readonly ChoiceOption[]
  readonly defaultValues?: readonly string[] | undefined
  readonly inRow?: boolean
}

/** Any number of choices, each with what it means: roles of a person. */
export function CheckboxGroup({ name, options, defaultValues = [], inRow, ...fieldset }: CheckboxGroupProps) {
  return (
    <Group {...fieldset} className="fieldset">
      <div className={classNames(inRow && 'choices-row')}>
        {options.map(({ value, ...option }) => (
          <Choice
            key={value}
            type="checkbox"
            name={name}
            value={value}
            {...option}
            defaultChecked={defaultValues.includes(value)}
            aria-invalid={fieldset.error ? true : undefined}
          />
        ))}
      </div>
    </Group>
  )
}
