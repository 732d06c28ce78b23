import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from './testing/test-database.ts'

const { adminUrl, addresses } = await testDatabase()
const admin = new Client(adminUrl)

/** Schemas whose rows are found before anybody's agency is known, or that belong to no agency. */
const outsideScope = ['identity', 'platform', 'jobs', 'graphile_worker']

type Table = {
  name: string
  enabled: boolean
  forced: boolean
  policies: number
  key: string | null
  columns: string[]
}

const tables = async (): Promise<Table[]> => {
  const { rows } = await admin.query<Table>(
    `select format('%s.%s', n.nspname, c.relname) as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
       (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary) as key,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
       and n.nspname <> all ($1) order by 1`,
    [outsideScope],
  )
  return rows
}

beforeAll(() => admin.connect())
afterAll(() => admin.end())

describe('every table of a module', () => {
  it('exists at all', async () => {
    expect((await tables()).length).toBeGreaterThan(3)
  })

  it('is under forced row-level security with a policy', async () => {
    const open = (await tables()).filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)
    expect(open.map(({ name }) => name)).toEqual([])
  })

  it('has the agency first in its primary key', async () => {
    const wrong = (await tables()).filter(({ key }) => key !== 'agency_id')
    expect(wrong.map(({ name }) => name)).toEqual([])
  })

  it('shows nothing to the application without a scope', async () => {
    for (const { name } of await tables()) {
      await admin.query('begin')
      await admin.query('set local role zona_app')
      const readable = await admin.query(`select has_table_privilege('zona_app', $1, 'select') as may`, [name])
      if (readable.rows[0]?.may) expect((await admin.query(`select 1 from ${name} limit 1`)).rows, name).toEqual([])
      await admin.query('rollback')
    }
  })

  it('keeps the application from changing tables and from making any', async () => {
    const { rows } = await admin.query(
      `select n.nspname as schema from pg_namespace n
       where n.nspname !~ '^pg_temp' and has_schema_privilege('zona_app', n.oid, 'create')`,
    )
    expect(rows).toEqual([])
    const truncatable = await admin.query(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname !~ '^pg_' and has_table_privilege('zona_app', c.oid, 'truncate')`,
    )
    expect(truncatable.rows).toEqual([])
  })
})

describe('what everybody may call', () => {
  it('is nothing but the readers of the scope', async () => {
    const { rows } = await admin.query<{ name: string }>(
      `select format('%s.%s', n.nspname, p.proname) as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
         and has_function_privilege('public', p.oid, 'execute') order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'platform.administered_unit_id',
      'platform.current_agency_id',
      'platform.current_person_id',
      'platform.current_unit_ids',
    ])
  })
})

describe('what the application may not do, whatever it is made to ask', () => {
  it.each([
    ['read passwords', 'select * from identity.credential'],
    ['read sessions', 'select * from identity.session'],
    ['write history', 'update audit.entry set person_id = null'],
    ['add to history past its door', `insert into audit.link values (gen_random_uuid(), 1, 1, '', '')`],
    [
      'make entries in the name of anybody',
      `select audit.append(gen_random_uuid(), gen_random_uuid(), null, 'a.b.c', 'x', gen_random_uuid(), '{}', '{}', '{}')`,
    ],
    ['empty values', `select audit.erase(1, '{name}', 'x')`],
    ['begin an era', 'select audit.begin_era()'],
    ['look into jobs', 'select * from graphile_worker._private_jobs'],
    ['call the queue past its door', `select graphile_worker.add_job('x')`],
    ['mark the database as a demo', 'insert into platform.demo_marker values (true, now())'],
    ['take a table from its policies', `select platform.protect('plan.import', 'true')`],
    ['become the migrator', 'set role zona_migrator'],
    ['read files of the server', `select pg_read_file('postgresql.conf')`],
    ['run programs', `copy (select 1) to program 'true'`],
    [
      'end the session of somebody else',
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'zona_owner'`,
    ],
  ])('%s', async (_what, statement) => {
    const app = new Client(addresses.app)
    await app.connect()
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be/)
    await app.end()
  })

  it('change who administers, in the scope of somebody who does not', async () => {
    const app = new Client(addresses.app)
    await app.connect()
    await app.query('begin')
    const id = '0190c0de-0000-4000-8000-000000000001'
    for (const name of ['agency_id', 'unit_ids', 'person_id', 'administered_unit_id']) {
      await app.query('select set_config($1, $2, true)', [`zona.${name}`, id])
    }
    await app.query('savepoint here')
    for (const statement of [
      `select identity.set_roles('${id}', '${id}', '', '{administrator}')`,
      `select identity.create_account('${id}', 'a@b.id', null, 'A')`,
      `select identity.change_account('${id}', 'a@b.id', null, 'A')`,
      `select identity.create_access_link('x', '${id}', 'reset', now())`,
      `select identity.leave_unit('${id}', '${id}')`,
      `select identity.end_sessions('${id}')`,
      `select identity.set_areas('${id}', '${id}', '{}')`,
      `select identity.unbind_external_identities('${id}')`,
      `select identity.ask_for_letter('${id}', '${id}', 'invite', 'id')`,
    ]) {
      await expect(app.query(statement), statement).rejects.toThrow('outside the scope')
      await app.query('rollback to here')
    }
    const nothing = await app.query(`select * from identity.list_people('{}', null, null, null, 10)`)
    expect(nothing.rows).toEqual([])
    await app.end()
  })
})

describe('functions that run with the rights of their owner', () => {
  it('have a fixed search path and are closed to the public', async () => {
    const { rows } = await admin.query<{ name: string; path: boolean; open: boolean }>(
      `select format('%s.%s', n.nspname, p.proname) as name,
         exists (select from unnest(p.proconfig) c where c like 'search_path=%') as path,
         exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0) as open
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname !~ '^pg_' and n.nspname <> 'graphile_worker'`,
    )
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter(({ path, open }) => !path || open)).toEqual([])
  })
})
