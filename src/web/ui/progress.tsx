import { type ReactNode, useId } from 'react'
import { useNavigation } from 'react-router'

type ProgressProps = {
  readonly label: string
  /** Absent: it is going on, nobody knows how long. */
  readonly value?: number | undefined
  readonly max?: number
  /** The value in words: `12 dari 74`. */
  readonly children?: ReactNode
}

export function Progress({ label, value, max = 100, children }: ProgressProps) {
  const id = useId()
  return (
    <div className="progress">
      <div className="progress-head">
        <label htmlFor={id}>{label}</label>
        {children && <span className="num muted">{children}</span>}
      </div>
      <progress id={id} value={value} max={max} />
    </div>
  )
}

/** While the next page is fetched; stands once in the root. */
export function PageProgress({ label }: { readonly label: string }) {
  const { state } = useNavigation()
  return state === 'idle' ? null : <ProgressLine label={label} />
}

/** A thin line on top of everything. */
export function ProgressLine({ label }: { readonly label: string }) {
  return (
    <div className="page-progress" role="status">
      <span className="visually-hidden">{label}</span>
    </div>
  )
}
