import { Fieldset, type FieldsetProps } from './choices.tsx'
import { TextInput } from './inputs.tsx'

type End = {
  readonly name: string
  readonly label: string
  /** `YYYY-MM-DD`. */
  readonly defaultValue?: string | undefined
}

type DateRangeProps = Omit<FieldsetProps, 'children'> & {
  readonly from: End
  readonly to: End
  /** Both ends lie within, `YYYY-MM-DD`. */
  readonly min?: string | undefined
  readonly max?: string | undefined
}

/** Two days, both included: native fields, which every phone knows. */
export function DateRange({ from, to, min, max, ...fieldset }: DateRangeProps) {
  return (
    <Fieldset {...fieldset} small>
      <div className="date-range">
        <TextInput type="date" {...from} min={min} max={max} />
        <TextInput type="date" {...to} min={min} max={max} />
      </div>
    </Fieldset>
  )
}
