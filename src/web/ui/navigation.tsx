import { Link, NavLink } from 'react-router'
import { LinkButton } from './button.tsx'

type Crumb = { readonly label: string; readonly to?: string }

type BreadcrumbProps = { readonly label: string; readonly items: readonly Crumb[] }

/** Where this page is; the last item is the page itself. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.label}>
            {item.to ? <Link to={item.to}>{item.label}</Link> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}

type PaginationProps = {
  readonly label: string
  /** `Baris 1–50 dari 1.000`; left out where nobody counts (pages by key). */
  readonly summary?: string | undefined
  readonly previous?: { readonly label: string; readonly to: string } | undefined
  readonly next?: { readonly label: string; readonly to: string } | undefined
}

/** To the page before and after, by number or by key. */
export function Pagination({ label, summary, previous, next }: PaginationProps) {
  return (
    <nav className="pagination" aria-label={label}>
      {summary && <span className="small muted num">{summary}</span>}
      <span className="row gap-2">
        {previous && (
          <LinkButton to={previous.to} variant="quiet" small icon="previous">
            {previous.label}
          </LinkButton>
        )}
        {next && (
          <LinkButton to={next.to} variant="quiet" small iconEnd="next">
            {next.label}
          </LinkButton>
        )}
      </span>
    </nav>
  )
}

type TabsProps = {
  readonly label: string
  readonly items: readonly { readonly label: string; readonly to: string; readonly end?: boolean }[]
}

/** Views of one thing, each with its own address. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {items.map(({ to, label: text, end = false }) => (
          <li key={to}>
            <NavLink to={to} end={end}>
              {text}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type StepsProps = {
  readonly label: string
  readonly items: readonly string[] /** 1-based. */
  readonly current: number
}

/** A task of several pages: which step this is. */
export function Steps({ label, items, current }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {items.map((item, index) => (
        <li
          key={item}
          className={index + 1 < current ? 'step-done' : undefined}
          aria-current={index + 1 === current ? 'step' : undefined}
        >
          {item}
        </li>
      ))}
    </ol>
  )
}
