import { type ReactNode, useId } from 'react'
import { Icon, type IconName } from './icon.tsx'

type CardProps = { readonly title?: ReactNode; readonly action?: ReactNode; readonly children: ReactNode }

/** A part of a page with a name of its own. */
export function Card({ title, action, children }: CardProps) {
  const id = useId()
  if (title === undefined) return <div className="card">{children}</div>
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  )
}

type EmptyStateProps = {
  readonly title: string
  readonly icon?: IconName
  /** The next step, in words. */
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing here yet: says what will be here and how to begin. */
export function EmptyState({ title, icon = 'plan', children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} size="l" />
      <h2>{title}</h2>
      {children && <div className="empty-text">{children}</div>}
      {action}
    </div>
  )
}

type StatProps = { readonly value: ReactNode; readonly label: string }

/** Figures side by side, each with its word. */
export function Stats({ items }: { readonly items: readonly StatProps[] }) {
  return (
    <dl className="stats">
      {items.map(({ value, label }) => (
        <div className="stat" key={label}>
          <dt className="stat-label">{label}</dt>
          <dd className="stat-value">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
