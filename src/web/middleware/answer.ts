import { data } from 'react-router'
import type { Result } from '#kernel/result.ts'
import { notFound } from './not-found.ts'

/** The page says that the person's role does not reach this far; it reveals nothing, because they hold a role in the unit. */
export const outsideRole = () => data({ reason: 'role' as const }, { status: 403 })

type PageFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** The page for what a use-case refuses. Throw it. */
export const refusalPage = (failure: PageFailure) => (failure.kind === 'forbidden' ? outsideRole() : notFound())

/** What a use-case found, or the page for what it refuses. For loaders: a failure that a form can mend is handled there. */
export function answerOf<Value>(result: Result<Value, PageFailure>): Value {
  if (result.ok) return result.value
  throw refusalPage(result.error)
}
