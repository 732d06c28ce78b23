import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'
import type { State } from './state.ts'

type TagProps = { readonly state?: State; readonly children: ReactNode }

type TagLinkProps = TagProps & { readonly to: string; readonly current?: boolean }

/** A state that leads to what is in it; `current`: the page shows just that. */
export function TagLink({ state = 'none', to, current, children }: TagLinkProps) {
  return (
    <Link
      className={classNames('tag', 'tag-link', state !== 'none' && `tag-${state}`)}
      to={to}
      aria-current={current || undefined}
      preventScrollReset
    >
      {children}
    </Link>
  )
}

/** A state in one word, with its own shape and colour. */
export function Tag({ state = 'none', children }: TagProps) {
  return <span className={classNames('tag', state !== 'none' && `tag-${state}`)}>{children}</span>
}
