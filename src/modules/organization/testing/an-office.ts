import { randomUUID } from 'node:crypto'
import type { Scope } from '#kernel/scope.ts'
import { hashPassword } from '#platform/auth/password.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { Role } from '../core/roles.ts'
import { createPerson, grantRole } from '../store/identity.ts'
import { createAgency, createUnit } from '../store/units.ts'
import { startSession } from '../use-cases/start-session.ts'

type Given = {
  readonly agencyName?: string
  readonly unitName?: string
  readonly timeZone?: string
  readonly personName?: string
  readonly login?: string
  readonly password?: string
  readonly roles?: readonly Role[]
}

export type Office = {
  readonly actor: Actor
  /** The unit at the root of the agency. */
  readonly rootId: string
  readonly login: string
  readonly password: string
  readonly token: string
}

/** An agency with one unit and one person who is signed in (`token`), for tests that are not about set-up. */
export const anOffice = async (db: Db, given: Given = {}): Promise<Office> => {
  const { agencyName = 'Pemerintah Kota Contoh' } = given
  const agencyId = randomUUID()
  return aUnit(db, given, { agencyId, agencyName, rootId: null })
}

/** Another unit of the same agency, with a person of its own. */
export const aSisterUnit = (db: Db, { actor, rootId }: Office, given: Given = {}): Promise<Office> =>
  aUnit(db, given, { agencyId: actor.scope.agencyId, agencyName: actor.agencyName, rootId })

/** Another person of the same unit. */
export const aColleague = async (db: Db, { actor, rootId }: Office, given: Given = {}): Promise<Office> => {
  const { roles = ['team_member'] } = given
  const scope: Scope = { ...actor.scope, personId: randomUUID() }
  return aPerson(db, { ...actor, scope, roles }, given, rootId)
}

type Agency = {
  readonly agencyId: string
  readonly agencyName: string
  /** Null for an agency that is still to be made. */
  readonly rootId: string | null
}

async function aUnit(db: Db, given: Given, { agencyId, agencyName, ...agency }: Agency): Promise<Office> {
  const unitId = randomUUID()
  const rootId = agency.rootId ?? randomUUID()
  const scope: Scope = { agencyId, unitIds: [unitId], personId: randomUUID() }
  const { unitName = 'Dinas Contoh', timeZone = 'Asia/Jakarta', roles = ['zi_chair'] } = given
  await inScope(db, { ...scope, unitIds: [rootId, unitId] }, async (tx) => {
    if (!agency.rootId) {
      await createAgency(tx, scope, agencyName)
      await createUnit(tx, scope, { unitId: rootId, name: agencyName, timeZone, parentPath: [] })
    }
    await createUnit(tx, scope, { unitId, name: unitName, timeZone, parentPath: [rootId] })
  })
  return aPerson(db, { scope, unitId, unitName, agencyName, timeZone, roles }, given, rootId)
}

async function aPerson(db: Db, actor: Actor, given: Given, rootId: string): Promise<Office> {
  const { scope, unitId } = actor
  const { login = `${scope.personId}@contoh.go.id`, password = 'kereta senja ke kota' } = given
  const passwordHash = await hashPassword(password)
  await inScope(db, scope, async (tx) => {
    await createPerson(tx, {
      personId: scope.personId,
      login,
      name: given.personName ?? 'Ratna Wulandari',
      passwordHash,
    })
    for (const role of actor.roles) await grantRole(tx, scope.personId, unitId, role)
  })
  const { token } = await startSession(db, scope.personId)
  return { actor, rootId, login, password, token }
}
