import type { Scope } from '#kernel/scope.ts'
import { hashToken } from '#platform/auth/token.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope, withoutScope } from '#platform/db/index.ts'
import type { Membership, Session } from '../core/session.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { findSession as findSessionRow, type SessionRow, touchSession } from '../store/identity.ts'
import { listUnits } from '../store/units.ts'

const membershipsOf = (db: Db, row: SessionRow, agencyId: string): Promise<Membership[]> => {
  const held = row.units.filter((unit) => unit.agencyId === agencyId)
  const scope: Scope = { agencyId, unitIds: held.map((unit) => unit.unitId), personId: row.personId }
  return inScope(db, scope, async (tx) => {
    const units = await listUnits(tx, scope)
    return units.map((unit) => {
      const { roles = [], areas = [] } = held.find(({ unitId }) => unitId === unit.unitId) ?? {}
      return { ...unit, roles, areas }
    })
  })
}

/** Who holds this token, with their roles and the names of their units; null when the session is unknown or over. */
export const findSession = async (db: Db, token: string): Promise<Session | null> => {
  const tokenHash = hashToken(token)
  const row = await withoutScope(db, async (tx) => {
    const found = await findSessionRow(tx, tokenHash, signInRulesAt(now()).sessionIdleDays)
    if (found) await touchSession(tx, tokenHash)
    return found
  })
  if (!row) return null
  const agencies = [...new Set(row.units.map((unit) => unit.agencyId))]
  const memberships = await Promise.all(agencies.map((agencyId) => membershipsOf(db, row, agencyId)))
  return { personId: row.personId, name: row.name, login: row.login, memberships: memberships.flat() }
}
