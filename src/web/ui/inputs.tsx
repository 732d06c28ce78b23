import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field.tsx'

type Native<Tag extends 'input' | 'select' | 'textarea'> = Omit<
  ComponentProps<Tag>,
  keyof FieldProps | 'className' | 'style' | 'children' | 'aria-describedby' | 'aria-invalid'
>

/** Parts a field's own properties from those of the native control. */
export function splitFieldProps<Rest extends object>(props: FieldProps & Rest) {
  const { label, hint, error, optional, id, ...control } = props
  return { field: { label, hint, error, optional, id }, control }
}

export function TextInput(props: FieldProps & Native<'input'>) {
  const { field, control } = splitFieldProps(props)
  return <Field {...field}>{(aria) => <input type="text" {...control} {...aria} className="input" />}</Field>
}

export function TextArea(props: FieldProps & Native<'textarea'>) {
  const { field, control } = splitFieldProps(props)
  return <Field {...field}>{(aria) => <textarea rows={4} {...control} {...aria} className="input" />}</Field>
}

export type Option = { readonly value: string; readonly label: string }

type SelectProps = FieldProps &
  Native<'select'> & {
    readonly options: readonly Option[]
    /** First line with an empty value: "Semua", "Pilih …". */
    readonly empty?: string | undefined
  }

/** The native list: every phone and screen reader knows it. */
export function Select({ options, empty, ...props }: SelectProps) {
  const { field, control } = splitFieldProps(props)
  return (
    <Field {...field}>
      {(aria) => (
        <select {...control} {...aria} className="input">
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
