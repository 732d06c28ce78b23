import { sql } from 'kysely'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { recordChange } from './index.ts'
import { sealEntries } from './seal.ts'
import { aLog } from './testing/a-log.ts'
import { verifyLog } from './verify.ts'

const database = await testDatabase()
const { db, addresses } = database
const owner = await asOwner(database)
const migrator = addresses.migrator ?? {}

type Link = { seq: string; entry_no: string }

const linksOf = (agencyId: string) =>
  owner<Link>('select seq, entry_no from audit.link where agency_id = $1 order by seq', [agencyId])

const entriesOf = async (agencyId: string) =>
  (
    await owner<{ entry_no: string }>('select entry_no from audit.entry where agency_id = $1 order by entry_no', [
      agencyId,
    ])
  ).map(({ entry_no }) => entry_no)

/** Waits until no transaction older than the agency's entries runs; another test file works on the same server. */
const settle = async (agencyId: string) => {
  await expect
    .poll(
      async () =>
        (
          await owner<{ settled: boolean }>(
            `select max(tx_id) < pg_snapshot_xmin(pg_current_snapshot()) as settled from audit.entry where agency_id = $1`,
            [agencyId],
          )
        )[0]?.settled,
      { timeout: 10_000 },
    )
    .toBe(true)
}

/** Seals when all entries of these agencies can be. @returns how many. */
const sealAll = async (...logs: readonly ReturnType<typeof aLog>[]) => {
  for (const { agencyId } of logs) await settle(agencyId)
  return sealEntries(db)
}

const flawsOf = async (agencyId: string) =>
  (await verifyLog(migrator)).findings.filter((each) => each.agencyId === agencyId).map(({ flaw }) => flaw)

/** A connection of the application, in an open transaction of this log's agency. */
const openTransaction = async ({ scope }: ReturnType<typeof aLog>) => {
  const client = new Client(addresses.app)
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('begin')
  await client.query(
    `select set_config('zona.agency_id', $1, true), set_config('zona.unit_ids', $2, true), set_config('zona.person_id', $3, true)`,
    [scope.agencyId, scope.unitIds.join(','), scope.personId],
  )
  const record = () =>
    client.query(
      `select audit.record($1, 'plan.plan.saved', 'plan.plan', $1, '{title}', '{null}', '{"\\"Rencana\\""}')`,
      [scope.unitIds[0]],
    )
  return { client, record }
}

describe('sealing', () => {
  it('chains what was written, each agency by itself, and goes on where it stopped', async () => {
    const first = aLog(db)
    const second = aLog(db)
    await first.write(3)
    await second.write(2)
    expect(await sealAll(first, second)).toBe(5)
    await first.write(1)
    expect(await sealAll(first)).toBe(1)
    expect(await sealEntries(db)).toBe(0)
    expect((await linksOf(first.agencyId)).map(({ seq }) => seq)).toEqual(['1', '2', '3', '4'])
    expect((await linksOf(second.agencyId)).map(({ seq }) => seq)).toEqual(['1', '2'])
    expect(await flawsOf(first.agencyId)).toEqual([])
  })

  it('waits for a transaction that began before and still runs, and keeps the order of transactions', async () => {
    const log = aLog(db)
    const slow = await openTransaction(log)
    await slow.record()
    await log.write(2)
    expect(await sealEntries(db)).toBe(0)
    await slow.client.query('commit')
    expect(await sealAll(log)).toBe(3)
    // The slow one has the lower number of transaction and stands first, although it was committed last.
    expect((await linksOf(log.agencyId)).map(({ entry_no }) => entry_no)).toEqual(await entriesOf(log.agencyId))
    expect(await flawsOf(log.agencyId)).toEqual([])
  })

  it('takes a later transaction that was committed earlier in its own place', async () => {
    const log = aLog(db)
    const early = await openTransaction(log)
    const late = await openTransaction(log)
    await early.client.query('select pg_current_xact_id()')
    await late.record()
    await late.client.query('commit')
    await early.record()
    await early.client.query('commit')
    expect(await sealAll(log)).toBe(2)
    // `early` has the lower transaction and the higher number of entry.
    expect((await linksOf(log.agencyId)).map(({ entry_no }) => entry_no)).toEqual(
      (await entriesOf(log.agencyId)).toReversed(),
    )
    expect(await flawsOf(log.agencyId)).toEqual([])
  })

  it('leaves out what was rolled back', async () => {
    const log = aLog(db)
    const undone = await openTransaction(log)
    await undone.record()
    await undone.client.query('rollback')
    await log.write(1)
    expect(await sealAll(log)).toBe(1)
    expect(await flawsOf(log.agencyId)).toEqual([])
  })

  it('is done by one at a time, and no writer waits for it', async () => {
    const log = aLog(db)
    await log.write(3)
    await settle(log.agencyId)
    const sealer = new Client(addresses.app)
    await sealer.connect()
    onTestFinished(() => sealer.end())
    await sealer.query('begin')
    expect((await sealer.query('select audit.seal(2) as sealed')).rows).toEqual([{ sealed: 2 }])
    const { rows } = await inScope(db, log.scope, (tx) => sql`select audit.seal(5) as sealed`.execute(tx))
    expect(rows).toEqual([{ sealed: null }])
    await inScope(db, log.scope, async (tx) => {
      await sql`set local lock_timeout = '1s'`.execute(tx)
      await recordChange(tx, log.change())
    })
    await sealer.query('commit')
    expect(await sealAll(log)).toBe(2)
    expect(await flawsOf(log.agencyId)).toEqual([])
  })

  it('makes one whole chain under eight writers and four sealers', async () => {
    const log = aLog(db)
    const writers = Array.from({ length: 8 }, () => log.write(25))
    let writing = true
    const sealers = Array.from({ length: 4 }, async () => {
      while (writing) await sealEntries(db)
    })
    await Promise.all(writers)
    writing = false
    await Promise.all(sealers)
    await sealAll(log)
    expect(await linksOf(log.agencyId)).toHaveLength(200)
    expect(await flawsOf(log.agencyId)).toEqual([])
  })

  it('may be killed in the middle: what was not finished is done the next time', async () => {
    const log = aLog(db)
    await log.inTx(async (tx) => {
      for (let index = 0; index < 2_000; index += 1) await recordChange(tx, log.change({ values: {} }))
    })
    await settle(log.agencyId)
    const sealer = new Client(addresses.app)
    sealer.on('error', () => undefined)
    await sealer.connect()
    const { rows } = await sealer.query<{ pid: number }>('select pg_backend_pid() as pid')
    const sealing = sealer.query('select audit.seal(5000)').catch(() => 'killed')
    await new Promise((resolve) => setTimeout(resolve, 25))
    await owner('select pg_terminate_backend($1)', [rows[0]?.pid])
    expect(await sealing).toBe('killed')
    expect(await linksOf(log.agencyId)).toEqual([])
    // The one that was killed lets go a moment later.
    await expect.poll(() => sealEntries(db), { timeout: 10_000 }).toBe(2_000)
    expect(await flawsOf(log.agencyId)).toEqual([])
  })

  it('goes on after a restore, when transaction numbers begin anew', async () => {
    const log = aLog(db)
    await log.write(2)
    await sealAll(log)
    await log.write(1)
    const client = new Client(migrator)
    await client.connect()
    onTestFinished(() => client.end())
    await client.query('select audit.begin_era()')
    await log.write(1)
    const numbers = await entriesOf(log.agencyId)
    await owner(`update audit.entry set tx_id = '3' where entry_no = $1`, [numbers[3]])
    expect(await sealAll(log)).toBe(2)
    expect((await linksOf(log.agencyId)).map(({ entry_no }) => entry_no)).toEqual(numbers)
    expect(await flawsOf(log.agencyId)).toEqual([])
  })
})

describe('the application', () => {
  const log = aLog(db)

  it.each([
    [
      'write an entry past the function',
      `insert into audit.value (agency_id, unit_id, entry_no, field, salt)
      select agency_id, unit_id, entry_no, 'extra', 'x' from audit.entry`,
    ],
    ['change an entry', `update audit.entry set action = 'plan.plan.read'`],
    ['change a value', 'update audit.value set new_value = null'],
    ['delete an entry', 'delete from audit.entry'],
    ['delete a value', 'delete from audit.value'],
    ['make a link', `insert into audit.link values (gen_random_uuid(), 1, 1, '', '')`],
    ['move a head', 'update audit.head set seq = 1'],
    ['begin an era', 'select audit.begin_era()'],
    ['erase a value', `select audit.erase(1, '{note}', 'karena')`],
    ['append in another name', `select audit.append(null, null, null, '', '', null, '{}', '{}', '{}')`],
  ])('cannot %s', async (_what, statement) => {
    await log.write(1)
    const asked = log.inTx((tx) => sql.raw(statement).execute(tx))
    await expect(asked).rejects.toThrow(/permission denied/)
  })

  it('cannot record for a unit outside its scope, nor without one', async () => {
    const other = aLog(db)
    await expect(log.inTx((tx) => recordChange(tx, other.change()))).rejects.toThrow('outside the scope')
  })
})
