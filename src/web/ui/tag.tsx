import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import type { State } from './state.ts'

type TagProps = { readonly state?: State; readonly children: ReactNode }

/** A state in one word, with its own shape and colour. */
export function Tag({ state = 'none', children }: TagProps) {
  return <span className={classNames('tag', state !== 'none' && `tag-${state}`)}>{children}</span>
}
