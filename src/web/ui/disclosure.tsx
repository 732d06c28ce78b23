import type { ReactNode } from 'react'
import { BulletList } from './list.tsx'

/** Characters that fit into some three lines of a phone: more pushes away what follows. */
const SHORT = 120

type DisclosureProps = { readonly title: string; readonly items: readonly string[]; readonly children?: ReactNode }

/** A list under its name: open when it is short, folded when it is long. Native: works without script. */
export function Disclosure({ title, items, children }: DisclosureProps) {
  return (
    <details className="card disclosure" open={items.join('').length <= SHORT}>
      <summary>
        {title} <span className="muted num">({items.length})</span>
      </summary>
      <BulletList items={items} small />
      {children}
    </details>
  )
}
