import { randomUUID } from 'node:crypto'
import type { Actor } from '#modules/organization/model.ts'
import { hashPassword } from '#platform/auth/password.ts'
import { newToken } from '#platform/auth/token.ts'
import type { Migrator } from './demo.ts'
import type { OfficePlan } from './offices.ts'

export type FirstPerson = {
  readonly name: string
  readonly email: string
  readonly nip: string
  readonly position: string
}

/**
 * An agency with its root unit and its administrator. The printed link of a first start makes one agency a database; the demo
 * has five, so this is written past the use-case, row by row what that one writes.
 */
export async function setUp(migrator: Migrator, plan: OfficePlan, person: FirstPerson): Promise<Actor> {
  const [agencyId, rootId, personId] = [randomUUID(), randomUUID(), randomUUID()]
  const { agency, timeZone } = plan
  const { name, email, nip, position } = person
  const run = (sql: string, ...values: unknown[]) => migrator.query(sql, values)
  await run('insert into organization.agency (agency_id, name) values ($1, $2)', agencyId, agency)
  await run(
    'insert into organization.unit (agency_id, unit_id, path, name, time_zone) values ($1, $2, $3, $4, $5)',
    ...[agencyId, rootId, [rootId], agency, timeZone],
  )
  await run(
    'insert into identity.person (person_id, login, nip, name) values ($1, $2, $3, $4)',
    ...[personId, email, nip, name],
  )
  await migrator.query('begin')
  await run(
    `select set_config('zona.agency_id', $1, true), set_config('zona.unit_ids', $2, true), set_config('zona.person_id', $3, true)`,
    ...[agencyId, rootId, personId],
  )
  await run(`select identity.grant_role($1, $2, 'administrator')`, personId, rootId)
  const values = { agency, time_zone: timeZone, name, login: email, roles: ['administrator'] }
  await run(
    `select audit.record($1, 'organization.agency.set_up', 'organization.unit', $1, $2, $3, $4)`,
    rootId,
    Object.keys(values),
    Object.keys(values).map(() => null),
    Object.values(values).map((value) => JSON.stringify(value)),
  )
  await migrator.query('commit')
  await run('update identity.placement set position = $1 where person_id = $2', position, personId)
  return {
    scope: { agencyId, unitIds: [rootId], personId },
    unitId: rootId,
    unitName: agency,
    agencyName: agency,
    timeZone,
    roles: ['administrator'],
  }
}

/**
 * Nobody signs in with a password here, but people who opened their invitation have one: one that nobody knows, because
 * hashing one for each would take longer than all the rest.
 */
export async function openAccounts(migrator: Migrator, agencyId: string, except: readonly string[]): Promise<void> {
  const hash = await hashPassword(newToken())
  await migrator.query(
    `insert into identity.credential (person_id, password_hash)
     select distinct person_id, $1 from identity.placement where agency_id = $2 and person_id <> all ($3)`,
    [hash, agencyId, except],
  )
  await migrator.query(
    `delete from identity.access_link l using identity.credential c where c.person_id = l.person_id and l.agency_id = $1`,
    [agencyId],
  )
}
