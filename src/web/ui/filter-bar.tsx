import { type ReactNode, useId } from 'react'
import { Form, useSubmit } from 'react-router'
import { Button, LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'

type FilterBarProps = {
  readonly label: string
  readonly submitLabel: string
  /** Link that empties all filters; shown when given. */
  readonly clear?: { readonly label: string; readonly to: string } | undefined
  readonly children: ReactNode
}

/** Search and filters as a plain GET form: the address holds the choice. With script a changed list applies at once. */
export function FilterBar({ label, submitLabel, clear, children }: FilterBarProps) {
  const submit = useSubmit()
  return (
    <Form
      className="filter-bar"
      role="search"
      aria-label={label}
      preventScrollReset
      onChange={(event) => {
        const { target, currentTarget } = event
        if (target instanceof HTMLSelectElement) void submit(currentTarget, { preventScrollReset: true })
      }}
    >
      {children}
      <Button variant="quiet">{submitLabel}</Button>
      {clear && (
        <LinkButton to={clear.to} variant="plain" preventScrollReset>
          {clear.label}
        </LinkButton>
      )}
    </Form>
  )
}

type SearchFieldProps = {
  readonly label: string
  readonly name: string
  readonly defaultValue?: string | undefined
  readonly placeholder?: string | undefined
}

export function SearchField({ label, name, defaultValue, placeholder }: SearchFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="search-input">
        <Icon name="search" size="s" />
        <input
          id={id}
          className="input"
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder}
          enterKeyHint="search"
        />
      </div>
    </div>
  )
}
