import { randomUUID } from 'node:crypto'
import { type Db, inScope } from '#platform/db/index.ts'
import type { Role } from '../core/roles.ts'
import { createAccount, setRoles } from '../store/people.ts'
import { createUnit, findAdministeredUnit } from '../store/units.ts'
import { aColleague, anOffice, type Office } from './an-office.ts'

/** Somebody who administers a unit and all beneath it; by default the root of the office's agency. */
export const anAdministrator = (db: Db, office: Office, unitId = office.rootId): Promise<Office> => {
  const { actor, rootId } = office
  const scope = { ...actor.scope, unitIds: [unitId] }
  const own = { ...actor, scope, unitId, unitName: actor.agencyName }
  return aColleague(db, { ...office, actor: own, rootId }, { personName: 'Wayan Sudarma', roles: ['administrator'] })
}

/** An agency with one unit, its chair, and an administrator of the whole. */
export const anAgency = async (db: Db): Promise<{ office: Office; admin: Office }> => {
  const office = await anOffice(db)
  return { office, admin: await anAdministrator(db, office) }
}

const administered = ({ actor }: Office) => ({ ...actor.scope, administeredUnitId: actor.unitId })

/** A unit beneath one that the administrator administers; beneath their own when nothing is said. */
export const aUnitBeneath = (
  db: Db,
  admin: Office,
  { name = 'Bidang Contoh', parentUnitId = admin.actor.unitId }: { name?: string; parentUnitId?: string } = {},
): Promise<string> => {
  const scope = administered(admin)
  return inScope(db, scope, async (tx) => {
    const parent = await findAdministeredUnit(tx, scope, parentUnitId)
    const unitId = randomUUID()
    await createUnit(tx, scope, { unitId, name, timeZone: 'Asia/Jakarta', parentPath: parent?.path ?? [] })
    return unitId
  })
}

type Given = {
  readonly unitId: string
  readonly name?: string
  readonly login?: string
  readonly nip?: string
  readonly position?: string
  readonly roles?: readonly Role[]
}

/** Somebody who is invited and has not opened the invitation. */
export const anInvitedPerson = (db: Db, admin: Office, given: Given): Promise<string> => {
  const personId = randomUUID()
  const { unitId, name = 'Siti Aminah', nip = null, position = 'Analis', roles = ['employee'] } = given
  const login = given.login ?? nip ?? `${personId}@contoh.go.id`
  return inScope(db, administered(admin), async (tx) => {
    if (!(await createAccount(tx, { personId, login, nip, name }))) throw new Error(`taken: ${login}`)
    await setRoles(tx, personId, { unitId, position, roles })
    return personId
  })
}
