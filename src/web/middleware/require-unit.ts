import type { RouterContextProvider } from 'react-router'
import type { Scope } from '#kernel/scope.ts'
import { notFound } from './not-found.ts'
import { requireSession } from './require-session.ts'
import type { Membership, Session } from './session-reader.ts'

export type UnitAccess = { readonly scope: Scope; readonly unit: Membership; readonly session: Session }

/**
 * The unit of the address and the scope for its records. A person without a role there gets the very answer of a page
 * that does not exist, so that nobody can find out which units do.
 */
export function requireUnit(
  context: Readonly<RouterContextProvider>,
  params: { readonly unitId?: string | undefined },
  url: URL,
): UnitAccess {
  const session = requireSession(context, url)
  const unit = session.memberships.find((membership) => membership.unitId === params.unitId)
  if (!unit) throw notFound()
  const scope: Scope = { agencyId: unit.agencyId, unitIds: [unit.unitId], personId: session.personId }
  return { scope, unit, session }
}
