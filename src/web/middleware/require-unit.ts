import type { RouterContextProvider } from 'react-router'
import { isId } from '#kernel/ids.ts'
import { type Actor, findActor } from '#modules/organization/model.ts'
import { outsideRole } from './answer.ts'
import { notFound } from './not-found.ts'
import { requireSession } from './require-session.ts'

type Asked = {
  readonly context: Readonly<RouterContextProvider>
  readonly request: Request
  readonly params: { readonly unitId?: string | undefined }
  /** The address as people see it: `request.url` of a fetch by script ends in `.data`. */
  readonly url: URL
}

/**
 * The person acting in the unit of the address: scope, unit, roles. Somebody without a role there gets the very answer of
 * a page that does not exist, so that nobody can find out which units do. A closed unit is read and takes no form.
 */
export function requireUnit({ params, ...asked }: Asked): Actor {
  const actor = findActor(requireSession(asked), params.unitId ?? '')
  if (!actor) throw notFound()
  const reads = asked.request.method === 'GET' || asked.request.method === 'HEAD'
  if (actor.isClosed && !reads) throw outsideRole()
  return actor
}

/** An id of the address; what is no id names no record, which is the same as a record that is absent. */
export function requireId(text: string | undefined): string {
  if (!isId(text)) throw notFound()
  return text
}
