import type { ReactNode } from 'react'

/** As many lines as stand open without pushing away what follows. */
const FEW = 3

type DisclosureProps = { readonly title: string; readonly count: number; readonly children: ReactNode }

/** A list under its name: open when it is short, folded when it is long. Native: works without script. */
export function Disclosure({ title, count, children }: DisclosureProps) {
  return (
    <details className="card disclosure" open={count <= FEW}>
      <summary>
        {title} <span className="muted num">({count})</span>
      </summary>
      {children}
    </details>
  )
}
