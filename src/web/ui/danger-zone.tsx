import { type ReactNode, useId } from 'react'

type DangerZoneProps = {
  readonly title: string
  readonly items: readonly {
    readonly key: string
    readonly title: string
    /** What will happen and what will stay, before anything is pressed. */
    readonly consequence: ReactNode
    /** A form with a `ConfirmButton`, which asks once more. */
    readonly action: ReactNode
  }[]
}

/** Deeds that end something, apart from everything else, each with its consequence beside its button. */
export function DangerZone({ title, items }: DangerZoneProps) {
  const id = useId()
  return (
    <section className="card danger-zone" aria-labelledby={id}>
      <div className="card-head">
        <h2 id={id}>{title}</h2>
      </div>
      <ul className="danger-list">
        {items.map(({ key, title: name, consequence, action }) => (
          <li key={key}>
            <div>
              <h3>{name}</h3>
              <div className="danger-consequence">{consequence}</div>
            </div>
            {action}
          </li>
        ))}
      </ul>
    </section>
  )
}
