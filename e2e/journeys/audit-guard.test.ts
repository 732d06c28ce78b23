import { Client } from 'pg'
import { afterAll, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { guardAudit } from '../fixtures/audit-guard.ts'

const database = await testDatabase()
const { actor } = await anOffice(database.db)
const client = new Client(await guardAudit(database))
await client.connect()
afterAll(() => client.end())

/** A change of the unit's name, as the program would make it, and what else stands in its transaction. */
const change = async (also: string): Promise<void> => {
  const { agencyId, personId } = actor.scope
  await client.query('begin')
  await client.query(
    `select set_config('zona.agency_id', $1, true), set_config('zona.unit_ids', $2, true), set_config('zona.person_id', $3, true)`,
    [agencyId, actor.unitId, personId],
  )
  await client.query(`update organization.unit set name = name || ' Baru' where unit_id = $1`, [actor.unitId])
  await client.query(also)
  await client.query('commit')
}

it('lets a change pass that stands in the log, and undoes one that does not', async () => {
  const entry = `select audit.record('${actor.unitId}', 'organization.unit.changed', 'organization.unit', '${actor.unitId}', '{}', '{}', '{}')`
  await change(entry)
  await expect(change('select 1')).rejects.toThrow(
    'the update of organization.unit stands in no entry of the audit log',
  )
  const { rows } = await client.query('select count(*)::int as entries from audit.entry')
  expect(rows).toEqual([{ entries: 0 }])
  await change(entry)
})
