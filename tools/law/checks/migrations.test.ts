import { describe, expect, it } from 'vitest'
import { readTables } from '../sql.ts'
import { treeOf } from '../tree.ts'
import { checkMigrations } from './migrations.ts'

const locked = `alter table plan.plan enable row level security;
alter table plan.plan force row level security;
create policy plan_scope on plan.plan using (true);`
const table = `create table plan.plan (
  agency_id uuid not null, -- primary key (plan_id)
  plan_id uuid not null,
  state text check (state in ('a', 'b')),
  primary key (agency_id, plan_id)
);`
const messages = (sql: string, name = '0001_plan_plan.sql') =>
  checkMigrations(treeOf({ [`db/migrations/${name}`]: sql })).map(({ message }) => message)

describe('migrations', () => {
  it('pass with the agency in front and the rows locked', () => {
    expect(messages(`${table}\n${locked}`)).toEqual([])
  })

  it.each(['1_plan_a.sql', '0001_plan.sql', '0001_unknown_a.sql', '0001-plan-a.sql'])('refuse the name %s', (name) => {
    expect(messages('', name)).toContain(
      'A migration is called NNNN_<module>_<what>.sql, with a module of the table or platform.',
    )
  })

  it('refuse a gap and a twin in the numbers', () => {
    const numbered = (...names: string[]) =>
      checkMigrations(treeOf(Object.fromEntries(names.map((name) => [`db/migrations/${name}`, '']))))
    expect(numbered('0001_plan_a.sql', '0003_plan_b.sql').map(({ where }) => where)).toEqual([
      'db/migrations/0003_plan_b.sql',
    ])
    expect(numbered('0001_plan_a.sql', '0001_plan_b.sql').map(({ where }) => where)).toEqual([
      'db/migrations/0001_plan_b.sql',
    ])
    expect(numbered('0001_plan_a.sql', '0002_plan_b.sql')).toEqual([])
  })

  it('refuse keys that do not begin with the agency', () => {
    expect(messages(`${table.replace('(agency_id, plan_id)', '(plan_id, agency_id)')}\n${locked}`)).toEqual([
      'The primary key (plan_id, agency_id) of plan.plan must begin with agency_id.',
    ])
    expect(messages(`${table.replace('state text', 'state text unique')}\n${locked}`)).toEqual([
      'The unique key (state) of plan.plan must begin with agency_id.',
    ])
    expect(messages(`${table}\ncreate unique index a on plan.plan (state);\n${locked}`)).toEqual([
      'The unique key (state) of plan.plan must begin with agency_id.',
    ])
  })

  it('refuse a table without key, lock or policy', () => {
    expect(messages('create table plan.plan (a int);')).toEqual([
      'plan.plan has no primary key.',
      'plan.plan lacks "enable row level security".',
      'plan.plan lacks "force row level security".',
      'plan.plan has no policy: nobody could read it.',
    ])
  })

  it('take the function of the platform for all three locks, for the table that it names', () => {
    expect(messages(`${table}\nselect platform.protect('plan.plan');`)).toEqual([])
    expect(messages(`${table}\nselect platform.protect('plan.comment');`)).toHaveLength(3)
    expect(messages(`${table}\n-- select platform.protect('plan.plan');`)).toHaveLength(3)
  })

  it('do not take a comment for a lock', () => {
    expect(
      messages(`${table}\n${locked.replace('alter table plan.plan force', '-- alter table plan.plan force')}`),
    ).toEqual(['plan.plan lacks "force row level security".'])
  })

  it('refuse a table of another module, and let identity stand outside the scope', () => {
    expect(messages(`${table}\n${locked}`, '0001_evidence_file.sql')).toEqual([
      'plan.plan stands in a migration of another module.',
    ])
    expect(
      messages(
        "create table audit.entry (agency_id uuid primary key);\nselect platform.protect('audit.entry');",
        '0001_platform_audit.sql',
      ),
    ).toEqual([])
    expect(
      messages('create table identity.person (person_id uuid primary key);', '0001_organization_identity.sql'),
    ).toEqual([])
  })
})

describe('reading tables', () => {
  it('knows keys beside a column and in their own line', () => {
    expect(
      readTables('create table a.b (\n  id uuid primary key default f(1, 2),\n  c int,\n  unique (c, id)\n)'),
    ).toEqual([
      {
        schema: 'a',
        name: 'b',
        line: 1,
        keys: [
          { kind: 'primary key', columns: ['id'] },
          { kind: 'unique key', columns: ['c', 'id'] },
        ],
      },
    ])
  })
})
