import { describe, expect, it } from 'vitest'
import type { Finding } from '../finding.ts'
import { type Tree, treeOf } from '../tree.ts'
import { checkClock } from './clock.ts'
import { checkDomainNumbers } from './domain-numbers.ts'
import { checkEnvironment } from './environment.ts'
import { checkFileNames } from './file-names.ts'
import { checkLabels } from './labels.ts'
import { checkLayout } from './layout.ts'
import { checkPurity } from './purity.ts'
import { isDated } from './rules-data.ts'
import { checkSqlHome } from './sql-home.ts'
import { checkSqlSchema } from './sql-schema.ts'
import { checkTestNames } from './test-names.ts'
import { checkTransactions } from './transactions.ts'

type Check = (tree: Tree) => Finding[]

/** Where `check` finds a breach when `text` stands at `path`. */
const placesIn = (check: Check, path: string, text: string): string[] =>
  check(treeOf({ [path]: text })).map(({ where }) => where)

/** One line for each breach: the text is laid at the path, the check must report exactly that line. */
function breaks(check: Check, cases: readonly (readonly [path: string, text: string])[]): void {
  it.each(cases)('reports %s: %s', (path, text) => {
    expect(placesIn(check, path, `// line 1\n${text}\n`)).toEqual([`${path}:2`])
  })
}

function keeps(check: Check, cases: readonly (readonly [path: string, text: string])[]): void {
  it.each(cases)('passes %s: %s', (path, text) => {
    expect(placesIn(check, path, text)).toEqual([])
  })
}

describe('environment', () => {
  breaks(checkEnvironment, [
    ['src/modules/plan/use-cases/a.ts', 'export const a = process.env.HOME'],
    ['src/platform/db/a.ts', "export const a = process['env']"],
    ['src/web/a.ts', 'export const { env } = process'],
    ['src/main/a.ts', "import { env } from 'node:process'"],
    ['src/platform/log/a.ts', 'export const a = globalThis.process.env'],
    ['tools/a.ts', 'export const a = process.env.CI'],
  ])
  keeps(checkEnvironment, [
    ['src/platform/config/read.ts', 'export const a = process.env.PORT'],
    ['tools/bootstrap/a.mjs', 'export const a = process.env.PATH'],
    ['src/modules/plan/core/a.test.ts', 'process.env.TZ'],
    ['src/main/a.ts', 'process.exit(1); export const env = { env: 1 }.env'],
  ])
})

describe('clock', () => {
  breaks(checkClock, [
    ['src/modules/plan/use-cases/a.ts', 'export const today = () => new Date()'],
    ['src/modules/plan/formats/a.ts', 'export const at = new Date'],
    ['src/modules/plan/use-cases/a.ts', 'export const at = Date.now()'],
    ['src/web/routes/a.tsx', 'export const clock = Date.now'],
    ['src/web/a.ts', 'export const text = Date()'],
    ['src/web/a.ts', 'export const at = new globalThis.Date()'],
    ['src/modules/plan/use-cases/a.ts', "import { now, setClock } from '#platform/clock/index.ts'"],
    ['src/web/a.ts', "import { setClock as turn } from '#platform/clock/index.ts'"],
  ])
  keeps(checkClock, [
    ['src/modules/plan/use-cases/a.ts', "export const day = new Date('2026-06-30')"],
    ['src/modules/plan/use-cases/a.test.ts', 'const a = new Date()'],
    ['src/web/a.ts', 'export const at = (ms: number) => new Date(ms)'],
    ['src/platform/clock/index.ts', 'export const machineTime = () => new Date()'],
    ['src/main/demo.ts', "import { setClock } from '#platform/clock/index.ts'"],
    ['src/platform/db/a.ts', 'export const end = Date.now() + 1'],
  ])
})

describe('purity', () => {
  breaks(checkPurity, [
    ['src/kernel/a.ts', 'export const now = () => new Date()'],
    ['src/modules/plan/core/a.ts', 'export const now = Date.now()'],
    ['src/modules/plan/core/a.ts', 'export const chance = Math.random()'],
    ['src/modules/plan/core/a.ts', 'export async function a() {}'],
    ['src/modules/plan/model.ts', 'export const a = () => fetch(url)'],
    ['src/modules/plan/core/a.ts', 'export const a = process.pid'],
    ['src/modules/plan/core/a.ts', 'setTimeout(() => 1)'],
  ])
  keeps(checkPurity, [
    ['src/kernel/a.ts', "export const day = (text: string) => new Date(text + 'T00:00:00Z')"],
    [
      'src/modules/plan/core/a.ts',
      'export type A = { document: Document }; export const f = (document: A) => document.document',
    ],
    ['src/modules/plan/use-cases/a.ts', 'export async function a() { return new Date() }'],
    ['src/modules/plan/core/a.test.ts', 'const a = new Date()'],
  ])
})

describe('SQL has one home', () => {
  breaks(checkSqlHome, [
    ['src/modules/plan/use-cases/a.ts', "tx.selectFrom('plan.plan')"],
    ['src/modules/plan/formats/a.ts', 'export const q = `select title from plan.plan where a = ${b}`'],
    ['src/web/a.ts', "pool.query('delete from plan.plan')"],
    ['src/platform/auth/a.ts', "pool.query('insert into identity.session values ($1)')"],
    ['src/main/a.ts', "pool.query('select identity.is_set_up()')"],
  ])
  keeps(checkSqlHome, [
    ['src/modules/plan/store/a.ts', "tx.selectFrom('plan.plan')"],
    ['src/platform/db/a.ts', "pool.query('set local role zona_app')"],
    ['src/locales/en/a.ts', "export const a = { b: 'Select a file from your computer.' }"],
    ['src/modules/plan/formats/a.ts', "export const a = 'update of the plan'; Array.from(a)"],
  ])
})

describe('SQL stays in its schema', () => {
  breaks(checkSqlSchema, [
    ['src/modules/plan/store/a.ts', "tx.selectFrom('organization.unit as u')"],
    ['src/modules/plan/store/a.ts', "q.innerJoin('organization.unit', 'a', 'b')"],
    ['src/modules/plan/store/a.ts', 'sql`select 1 from plan.plan p join evidence.file f on true`'],
    ['src/modules/plan/store/a.ts', 'sql`select identity.find_person(${id})`'],
    ['src/modules/plan/store/a.ts', 'sql<Row>`insert into survey.answer values (1)`'],
  ])
  keeps(checkSqlSchema, [
    [
      'src/modules/plan/store/a.ts',
      "tx.selectFrom('plan.action as a').innerJoin('plan.plan as p', 'p.plan_id', 'a.plan_id')",
    ],
    ['src/modules/plan/store/a.ts', 'sql`select platform.current_agency_id(), p.title from plan.plan p`'],
    ['src/modules/organization/store/a.ts', 'sql`select person_id from identity.find_credential(${login})`'],
  ])
})

describe('transactions', () => {
  breaks(checkTransactions, [
    ['src/modules/plan/store/a.ts', 'export const findPlan = async (id: string) => id'],
    ['src/modules/plan/store/a.ts', 'export function listPlans(db: Db, tx: Tx) {}'],
    ['src/modules/plan/use-cases/a.ts', 'inScope(db, scope, async (tx) => findPlan(db, 1))'],
    ['src/modules/plan/use-cases/a.ts', 'inScope(db, scope, (tx) => withoutScope(other, (inner) => inner))'],
    ['src/modules/plan/use-cases/a.ts', 'context.inScope(scope, (tx) => context.pool && pool.query(1))'],
  ])
  keeps(checkTransactions, [
    ['src/modules/plan/store/a.ts', 'export const findPlan = async (tx: Tx, scope: Scope) => tx'],
    ['src/modules/plan/store/a.ts', 'export const toPlan = (row: Row) => row'],
    [
      'src/modules/plan/use-cases/a.ts',
      'await inScope(db, scope, async (tx) => findPlan(tx)); await inScope(db, scope, (tx) => tx)',
    ],
  ])
})

describe('labels', () => {
  breaks(checkLabels, [
    ['src/web/routes/a.tsx', 'export const A = () => <p>Simpan</p>'],
    ['src/web/routes/a.tsx', "export const A = () => <p>{'Simpan'}</p>"],
    ['src/web/routes/a.tsx', 'export const A = () => <p>{`Tahun ${year}`}</p>'],
    ['src/web/routes/a.tsx', "export const A = () => <p>{done && 'Selesai'}</p>"],
    ['src/web/ui/a.tsx', 'export const A = () => <input aria-label="Cari" />'],
    ['src/web/ui/a.tsx', "export const A = () => <B title={open ? 'Tutup' : t('b')} />"],
    ['src/main/a.ts', "console.log('Zona is ready')"],
    ['src/main/a.ts', 'process.stdout.write(`Open ${url} now please`)'],
  ])
  keeps(checkLabels, [
    ['src/web/routes/a.tsx', "export const A = () => <p className='a' id='Main'>{t('common.save')} · 12 / {n}</p>"],
    ['src/web/routes/a.tsx', 'export const A = () => <strong>Zona</strong>'],
    ['src/web/routes/a.tsx', "export const A = () => <p>{kind === 'draft' ? t('a') : t('b')}</p>"],
    ['src/web/routes/a.test.tsx', 'export const A = () => <p>Simpan</p>'],
    ['src/web/routes/komponen/+parts/a.tsx', 'export const A = () => <p>Simpan</p>'],
    ['src/main/a.ts', 'process.stdout.write(`${text}\\n`)'],
  ])
})

describe('domain numbers', () => {
  breaks(checkDomainNumbers, [
    ['src/modules/gratification/core/report-deadline.ts', 'export const days = 30'],
    ['src/modules/plan/core/policy.ts', 'export const a = limit > 0.6'],
    ['src/modules/evaluation/core/scores/a.ts', 'export const wbk = 75'],
  ])
  keeps(checkDomainNumbers, [
    ['src/modules/gratification/core/report-deadline.ts', 'export const percent = (a: number) => a * 100 - 1'],
    ['src/modules/plan/core/reading/columns.ts', 'export const widest = 42'],
  ])
})

describe('file names', () => {
  it.each(['src/kernel/workingDays.ts', 'src/kernel/working_days.ts', 'src/Kernel/a.ts', 'tools/Check.ts'])(
    'reports %s',
    (path) => {
      expect(placesIn(checkFileNames, path, '')).toEqual([path])
    },
  )

  it.each([
    'src/web/routes/rencana/$planId.tsx',
    'src/web/routes/+parts/row.tsx',
    'src/web/routes/_index.tsx',
    'src/a/README.md',
    'src/a/b-c.test.ts',
    'src/web/entry.client.tsx',
  ])('passes %s', (path) => {
    expect(placesIn(checkFileNames, path, '')).toEqual([])
  })

  it('wants one function in a use-case file, named after it', () => {
    const path = 'src/modules/plan/use-cases/save-plan.ts'
    expect(
      placesIn(checkFileNames, path, 'export const savePlan = () => 1\nexport type A = 1\nexport const most = 5'),
    ).toEqual([])
    expect(placesIn(checkFileNames, path, 'export function storePlan() {}')).toEqual([path])
    expect(placesIn(checkFileNames, path, 'export const savePlan = () => 1\nexport const b = () => 2')).toEqual([path])
    expect(placesIn(checkFileNames, path, 'export const savePlan = 1')).toEqual([path])
  })
})

describe('layout', () => {
  it.each([
    'src/helpers/a.ts',
    'src/a.ts',
    'src/platform/utils/a.ts',
    'src/modules/tasks/core/a.ts',
    'src/modules/plan/services/a.ts',
    'src/web/components/a.tsx',
  ])('has no place for %s', (path) => {
    expect(placesIn(checkLayout, path, '')).toContain(path)
  })

  it('wants a README in each module', () => {
    expect(placesIn(checkLayout, 'src/modules/plan/core/a.ts', '')).toEqual(['src/modules/plan'])
    expect(
      checkLayout(
        treeOf({ 'src/modules/plan/core/a.ts': '', 'src/modules/plan/README.md': '', 'src/web/root.tsx': '' }),
      ),
    ).toEqual([])
  })
})

describe('names of tests', () => {
  const path = 'src/kernel/a.test.ts'

  it('reports a second test of the same full name', () => {
    const twins = "describe('a', () => {\n  it('b', () => {})\n  it('b', () => {})\n})"
    expect(placesIn(checkTestNames, path, twins)).toEqual([`${path}:3`])
    expect(placesIn(checkTestNames, path, "it.each([1])('b', () => {})\ntest('b', () => {})")).toEqual([`${path}:2`])
  })

  it('passes the same name in another group', () => {
    expect(
      placesIn(checkTestNames, path, "describe('a', () => { it('b', f) })\ndescribe('c', () => { it('b', f) })"),
    ).toEqual([])
  })
})

describe('legal data', () => {
  it('is dated at its top or in each version', () => {
    const dated = { valid_from: '2025-01-01', legal_basis: 'PermenPANRB 90/2021' }
    expect(isDated(dated)).toBe(true)
    expect(isDated({ rule: 'a', versions: [dated] })).toBe(true)
    expect(isDated({ rule: 'a', versions: [dated, { valid_from: '2025-01-01' }] })).toBe(false)
    expect(isDated({ rule: 'a', versions: [] })).toBe(false)
    expect(isDated({ ...dated, valid_from: 'today' })).toBe(false)
    expect(isDated({ days: 30 })).toBe(false)
  })
})
