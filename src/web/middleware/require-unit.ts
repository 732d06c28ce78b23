import type { RouterContextProvider } from 'react-router'
import { type Actor, findActor } from '#modules/organization/model.ts'
import { notFound } from './not-found.ts'
import { requireSession } from './require-session.ts'

/**
 * The person acting in the unit of the address: scope, unit, roles. Somebody without a role there gets the very answer of
 * a page that does not exist, so that nobody can find out which units do.
 */
export function requireUnit(
  context: Readonly<RouterContextProvider>,
  params: { readonly unitId?: string | undefined },
  url: URL,
): Actor {
  const actor = findActor(requireSession(context, url), params.unitId ?? '')
  if (!actor) throw notFound()
  return actor
}
