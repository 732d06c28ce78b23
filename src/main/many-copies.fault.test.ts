import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withoutScope } from '#platform/db/index.ts'
import { openDb, openPool } from '#platform/db/pool.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { countJob, countTables } from './testing/count-job.ts'
import { openPostgres15, type Postgres15, postgres15 } from './testing/postgres-15.ts'
import { countingProgram, type Program, startProgram } from './testing/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'zona-copies-'))
const started: Program[] = []
let server: Postgres15

const migrations = readdirSync(new URL('../../db/migrations/', import.meta.url)).filter((name) => name.endsWith('.sql'))

const settingsOf = (database: string) => ({
  DATA_DIR: folder,
  DATABASE_URL: server.url('zona_app', database),
  MIGRATION_DATABASE_URL: server.url('zona_migrator', database),
  JOBS_DATABASE_URL: server.url('zona_jobs', database),
})

type Copy = Program & { readonly url: string }

const start = (environment: Readonly<Record<string, string>>, file?: string): Program => {
  const program = startProgram(environment, file)
  started.push(program)
  return program
}

const startCopy = async (database: string, part: 'web' | 'worker'): Promise<Copy> => {
  const program = start({ ...settingsOf(database), ZONA_PARTS: part }, countingProgram)
  const [, url = ''] = await program.waitForText(/siap(?: di|; keadaannya terlihat di) (http:\/\/[^\s/]+)/)
  return { ...program, url }
}

const ranMigrations = async (database: string): Promise<string[]> => {
  const rows = await server.asAdministrator<{ name: string }>(
    database,
    'select name from platform.migration order by 1',
  )
  return rows.map(({ name }) => name)
}

describe.skipIf(postgres15 === null)("two web copies and two workers on Debian's PostgreSQL 15", () => {
  let web: [Copy, Copy]
  let workers: [Copy, Copy]
  let startedAt = 0

  beforeAll(async () => {
    server = await openPostgres15()
    await server.newDatabase('office')
    await server.asAdministrator('office', countTables)
  })

  afterAll(async () => {
    for (const { child } of started) child.kill('SIGKILL')
    await Promise.all(started.map(({ ended }) => ended))
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('start at once on an empty database, and every migration runs once', async () => {
    const parts = ['web', 'web', 'worker', 'worker'] as const
    const [a, b, c, d] = await Promise.all(parts.map((part) => startCopy('office', part)))
    if (!a || !b || !c || !d) throw new Error('four copies')
    web = [a, b]
    workers = [c, d]
    startedAt = Date.now()
    expect(await ranMigrations('office')).toEqual(migrations)
    for (const copy of [...web, ...workers]) {
      const answer = await fetch(`${copy.url}/readyz`)
      expect(await answer.json(), copy.output()).toMatchObject({ status: 'ready', checks: { migrations: 'ok' } })
    }
  })

  it('a worker answers its watchers and nobody else', async () => {
    const [{ url }] = workers
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('zona_jobs{job="test.count",state="waiting"} 0')
    for (const path of ['/', '/masuk', '/siapkan/x', '/assets/x.js', '/csp']) {
      expect((await fetch(`${url}${path}`)).status, path).toBe(404)
    }
  })

  it('open the door by one of the links that they printed', async () => {
    const links = web.map((copy) => /http:\S+\/siapkan\/\S+/.exec(copy.output())?.[0] ?? '')
    const statuses = await Promise.all(links.map(async (link) => (await fetch(link)).status))
    expect(statuses.toSorted()).toEqual([200, 404])
  })

  it('know a session that the other made, and forget it when the other ends it', async () => {
    const [here, there] = web
    const cookie = await setUp(web)
    const isSignedIn = async ({ url }: Copy) => {
      const answer = await fetch(`${url}/`, { headers: { cookie }, redirect: 'manual' })
      return !answer.headers.get('location')?.startsWith('/masuk')
    }
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([true, true])
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' }
    await fetch(`${there.url}/keluar`, { method: 'POST', headers, redirect: 'manual' })
    expect([await isSignedIn(here), await isSignedIn(there)]).toEqual([false, false])
  })

  it('count tries to sign in together', async () => {
    const tried = await Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        const { url } = web[index % 2] as Copy
        const body = new URLSearchParams({ login: 'budi@contoh.go.id', password: 'salah sekali' })
        const headers = { 'sec-fetch-site': 'same-origin' }
        return (await fetch(`${url}/masuk`, { method: 'POST', body, headers, redirect: 'manual' })).status
      }),
    )
    const allowed = tried.filter((status) => status === 401).length
    expect(tried.filter((status) => status === 429).length).toBe(tried.length - allowed)
    expect(allowed).toBeLessThanOrEqual(10)
  })

  it('do every job once in effect, although one worker is killed in the middle', async () => {
    const total = 150
    const pool = openPool({ connectionString: server.url('zona_app', 'office') }, { size: 2 })
    const db = openDb(pool)
    const count = async (table: string) =>
      (await server.asAdministrator<{ n: string }>('office', `select count(*) as n from test_count.${table}`))[0]?.n
    for (let n = 0; n < total; n += 1) await withoutScope(db, (tx) => enqueue(tx, countJob, { n }))
    while (Number(await count('begun')) < total / 3) await pause(20)
    workers[0].child.kill('SIGKILL')
    await expect.poll(() => count('done'), { timeout: 30_000, interval: 200 }).toBe(String(total))
    await pool.end()
    // It was in the middle of something, and that was begun a second time elsewhere.
    expect(Number(await count('begun'))).toBeGreaterThan(total)
    const [left] = await server.asAdministrator(
      'office',
      'select count(*)::int as n from graphile_worker._private_jobs',
    )
    expect(left).toEqual({ n: 0 })
  })

  it('go on when a later version has migrated, and say so; a start of the old one is refused', async () => {
    await server.asAdministrator('office', `insert into platform.migration values ('9999_plan_later.sql', 'x')`)
    const [{ url }] = web
    const readiness = async () => (await fetch(`${url}/readyz`)).json()
    await expect.poll(readiness, { timeout: 5_000 }).toMatchObject({ status: 'ready', checks: { migrations: 'newer' } })
    expect((await fetch(`${url}/masuk`)).status).toBe(200)
    const late = start(settingsOf('office'))
    expect(await late.ended).toBe(1)
    expect(late.output()).toContain('Basis data ini sudah dipakai Zona yang lebih baru (migrasi 9999_plan_later.sql)')
    await server.asAdministrator('office', `delete from platform.migration where name like '9999%'`)
  })

  it('migrate to the end when the copy that migrated is killed in the middle', async () => {
    await server.newDatabase('second')
    // Somebody holds the name that a migration needs: it waits there, in the middle.
    const blocker = new Client(server.url('zona_migrator', 'second'))
    await blocker.connect()
    await blocker.query('begin; create schema plan')
    const first = start({ ...settingsOf('second'), ZONA_PARTS: 'web' })
    const isWaiting = `select from pg_stat_activity where datname = 'second' and wait_event_type = 'Lock'
      and query like 'create schema plan%'`
    await expect.poll(() => server.asAdministrator('postgres', isWaiting), { timeout: 15_000 }).toHaveLength(1)
    const others = [0, 1].map(() => start({ ...settingsOf('second'), ZONA_PARTS: 'web', LOG_LEVEL: 'warn' }))
    for (const other of others) await other.waitForText(/another copy changes the tables/)
    first.child.kill('SIGKILL')
    await first.ended
    await blocker.query('rollback')
    await blocker.end()
    for (const other of others) await other.waitForText(/Zona siap/)
    expect(await ranMigrations('second')).toEqual(migrations)
  })

  it.each([
    ['a superuser', 'alter role zona_test superuser', 'SUPERUSER'],
    ['the owner of tables', 'grant create on schema public to zona_test', 'OWNER public.mine'],
    ['BYPASSRLS', 'alter role zona_test bypassrls', 'BYPASSRLS'],
    ['a member of the owner', 'grant zona_migrator to zona_test', 'OWNER '],
    ['one that may make itself a member', 'alter role zona_test createrole', 'CREATEROLE'],
  ])('refuse an application role that is %s, with a sentence', async (_name, makeStrong, because) => {
    await server.asAdministrator(
      'office',
      `create role zona_test login password 'correct-horse'; grant connect on database office to zona_test; ${makeStrong}`,
    )
    if (because === 'OWNER public.mine') {
      await server.asAdministrator(
        'office',
        'create table public.mine (n int); alter table public.mine owner to zona_test',
      )
    }
    const refused = start({ ...settingsOf('office'), DATABASE_URL: server.url('zona_test', 'office') })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain(`Peran zona_test pada DATABASE_URL terlalu kuat (${because}`)
    await server.asAdministrator('office', 'drop owned by zona_test; drop role zona_test')
  })

  it('do what comes by itself once a minute, not once a copy', async () => {
    const ticks = () =>
      server.asAdministrator<{ minute: string; n: number }>(
        'office',
        `select date_trunc('minute', at)::text as minute, count(*)::int as n from test_count.tick group by 1`,
      )
    await expect
      .poll(ticks, { timeout: 65_000 - Math.min(60_000, Date.now() - startedAt), interval: 500 })
      .not.toEqual([])
    expect((await ticks()).every(({ n }) => n === 1)).toBe(true)
  })
})

/** Sets Zona up by the link that is open. @returns the cookie of the first person's session */
async function setUp(copies: readonly Copy[]): Promise<string> {
  const form = new URLSearchParams({
    agencyName: 'Pemerintah Kota Contoh',
    unitName: 'Dinas Contoh',
    timeZone: 'Asia/Jakarta',
    personName: 'Ratna Wulandari',
    login: 'ratna@contoh.go.id',
    password: 'kopi pahit di beranda',
    isChair: 'on',
  })
  for (const { url, output } of copies) {
    const link = /http:\S+\/siapkan\/\S+/.exec(output())?.[0] ?? ''
    const answer = await fetch(link, { method: 'POST', body: form, headers: { Origin: url }, redirect: 'manual' })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0]
    if (cookie !== undefined) return cookie
  }
  throw new Error('no link opened the door')
}
