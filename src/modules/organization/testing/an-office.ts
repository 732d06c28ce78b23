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

export type Office = { readonly actor: Actor; readonly login: string; readonly password: string; readonly token: string }

/** An agency with one unit and one person who is signed in (`token`), for tests that are not about set-up. */
export const anOffice = async (db: Db, given: Given = {}): Promise<Office> => {
  const unitId = randomUUID()
  const scope: Scope = { agencyId: randomUUID(), unitIds: [unitId], personId: randomUUID() }
  const { agencyName = 'Pemerintah Kota Contoh', unitName = 'Dinas Contoh', timeZone = 'Asia/Jakarta' } = given
  const { login = `${scope.personId}@contoh.go.id`, password = 'kereta senja ke kota', roles = ['zi_chair'] } = given
  const passwordHash = await hashPassword(password)
  await inScope(db, scope, async (tx) => {
    await createAgency(tx, scope, agencyName)
    await createUnit(tx, scope, { unitId, name: unitName, timeZone })
    await createPerson(tx, { personId: scope.personId, login, name: given.personName ?? 'Ratna Wulandari', passwordHash })
    for (const role of roles) await grantRole(tx, scope.personId, unitId, role)
  })
  const { token } = await startSession(db, scope.personId)
  return { actor: { scope, unitId, unitName, agencyName, timeZone, roles }, login, password, token }
}
