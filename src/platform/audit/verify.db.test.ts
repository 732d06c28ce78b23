import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { eraseValues } from './erase.ts'
import { listHeads } from './export-heads.ts'
import { sealEntries } from './seal.ts'
import { headsFile, readAnchor, signHeads } from './signed-heads.ts'
import { listPublicKeys } from './signing-key.ts'
import { aLog, type TestLog } from './testing/a-log.ts'
import { verifyLog } from './verify.ts'

const database = await testDatabase()
const { db, addresses } = database
const owner = await asOwner(database)
const migrator = addresses.migrator ?? {}
const folder = mkdtempSync(join(tmpdir(), 'zona-anchor-'))
afterAll(() => rmSync(folder, { recursive: true }))
const keys = openKeyFolder(join(folder, 'keys'))

// Somebody who owns the server and stops at nothing: keys between tables do not hold them.
await owner('set session_replication_role = replica')

/** A log of ten sealed entries. */
const aSealedLog = async (count = 10): Promise<TestLog> => {
  const log = aLog(db)
  await log.write(count)
  await sealUpTo(log, count)
  return log
}

const sealUpTo = (log: TestLog, seq: number) =>
  expect
    .poll(
      async () => {
        await sealEntries(db)
        return (await listHeads(db)).find(({ agencyId }) => agencyId === log.agencyId)?.seq
      },
      { timeout: 10_000 },
    )
    .toBe(seq)

const anchorFile = async () => headsFile(await signHeads(keys, await listHeads(db), new Date()))

const anchorOf = async (text: string) => {
  const read = readAnchor(text, await listPublicKeys(keys))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

const found = async (log: TestLog, anchorText?: string) => {
  const anchor = anchorText === undefined ? [] : await anchorOf(anchorText)
  const { findings } = await verifyLog(migrator, anchor)
  return findings.filter(({ agencyId }) => agencyId === log.agencyId).map(({ flaw, seq }) => [flaw, seq])
}

/** `$1` is the agency. */
const tamper = ({ agencyId }: TestLog, statement: string) => owner(statement, [agencyId])

const entryAt = (seq: number) => `(select entry_no from audit.link where agency_id = $1 and seq = ${seq})`

/** What a clever owner does after any change: every link anew, with right hashes, as if it had always been so. */
const rebuild = async (log: TestLog) => {
  await tamper(log, 'delete from audit.link where agency_id = $1')
  await tamper(log, 'delete from audit.head where agency_id = $1')
  await owner(`select audit.seal(5000)`)
}

describe('the check of the log', () => {
  it('finds nothing in a whole log, counts what waits for the sealer, and agrees with its anchor', async () => {
    const log = await aSealedLog()
    const anchor = await anchorFile()
    await log.write(2)
    expect(await found(log, anchor)).toEqual([])
    const { agencies } = await verifyLog(migrator)
    const { hash } = (await listHeads(db)).find(({ agencyId }) => agencyId === log.agencyId) ?? {}
    expect(agencies.find(({ agencyId }) => agencyId === log.agencyId)).toMatchObject({ seq: 10, hash, pending: 2 })
    await sealUpTo(log, 12)
    expect(await found(log, anchor)).toEqual([])
  })

  it('hashes as the database does: texts with signs of framing, empty and absent ones', async () => {
    const log = aLog(db)
    await log.write(1, { values: { 'a:1;': { old: '-;', new: '' }, b: { old: null }, c: {}, d: { new: 'é🌊"\\' } } })
    await log.write(1, { values: {} })
    await log.write(1, { action: 'plan.plan.saved', values: { list: { old: [1, [2]], new: { a: true } } } })
    await sealUpTo(log, 3)
    expect(await found(log)).toEqual([])
  })

  it.each([
    ['who did it', 'person_id = gen_random_uuid()'],
    ['that the program did it', 'person_id = null'],
    ['when', `recorded_at = recorded_at - interval '1 microsecond'`],
    ['what', `action = 'plan.obligation.reopened'`],
    ['to what', 'subject_id = gen_random_uuid()'],
    ['the kind of thing', `subject_kind = 'plan.plan'`],
    ['where', 'unit_id = gen_random_uuid()'],
    ['the name of a field', `fields = array['remark', 'number']`],
    ['the hash of a value', `value_hashes[1] = sha256('x')`],
  ])('finds an altered entry: %s', async (_what, change) => {
    const log = await aSealedLog()
    await tamper(log, `update audit.entry set ${change} where agency_id = $1 and entry_no = ${entryAt(4)}`)
    expect(await found(log)).toContainEqual(['entry_altered', 4])
    expect((await found(log)).every(([, seq]) => seq === 4)).toBe(true)
  })

  it.each([
    ['the new value', `new_value = '"lain"'`],
    ['the old value', `old_value = '"lain"'`],
    ['absent instead of null', 'old_value = null'],
    ['its salt', `salt = sha256('x')`],
    ['its unit', 'unit_id = gen_random_uuid()'],
  ])('finds an altered value: %s', async (_what, change) => {
    const log = await aSealedLog()
    await tamper(
      log,
      `update audit.value set ${change} where agency_id = $1 and field = 'note' and entry_no = ${entryAt(4)}`,
    )
    expect(await found(log)).toEqual([['value_altered', 4]])
  })

  it('finds a removed and an added value', async () => {
    const log = await aSealedLog()
    const value = `agency_id = $1 and field = 'note' and entry_no = ${entryAt(4)}`
    await tamper(log, `update audit.value set field = 'remark' where ${value}`)
    expect(await found(log)).toEqual([
      ['value_missing', 4],
      ['value_added', 4],
    ])
  })

  it('finds a removed entry, with its link and without', async () => {
    const log = await aSealedLog()
    await tamper(log, `delete from audit.entry where agency_id = $1 and entry_no = ${entryAt(4)}`)
    expect(await found(log)).toEqual([['entry_removed', 4]])
    await tamper(log, `delete from audit.link where agency_id = $1 and seq = 4`)
    expect(await found(log)).toContainEqual(['link_removed', 4])
  })

  it('finds a removed entry when the links behind it were renumbered', async () => {
    const log = await aSealedLog()
    await tamper(log, `delete from audit.entry where agency_id = $1 and entry_no = ${entryAt(4)}`)
    await tamper(log, 'delete from audit.link where agency_id = $1 and seq = 4')
    for (let seq = 5; seq <= 10; seq += 1) {
      await tamper(log, `update audit.link set seq = ${seq - 1} where agency_id = $1 and seq = ${seq}`)
    }
    await tamper(log, 'update audit.head set seq = 9 where agency_id = $1')
    expect(await found(log)).toEqual([['link_removed', 4]])
  })

  it('finds an entry that was slipped in before the end, without a link', async () => {
    const log = await aSealedLog()
    await tamper(
      log,
      `insert into audit.entry (agency_id, entry_no, unit_id, era, tx_id, action, subject_kind, subject_id, fields, value_hashes)
         overriding system value
       select agency_id, 1000000 + entry_no, unit_id, era, tx_id, action, subject_kind, subject_id, '{}', '{}'
       from audit.entry where agency_id = $1 and entry_no = ${entryAt(4)}`,
    )
    expect(await found(log)).toEqual([['entry_inserted', null]])
  })

  it('finds an entry that was slipped in with a link of its own, the others renumbered', async () => {
    const log = await aSealedLog()
    for (let seq = 10; seq >= 5; seq -= 1) {
      await tamper(log, `update audit.link set seq = ${seq + 1} where agency_id = $1 and seq = ${seq}`)
    }
    await tamper(
      log,
      `with slipped as (
         insert into audit.entry (agency_id, entry_no, unit_id, era, tx_id, action, subject_kind, subject_id, fields, value_hashes)
           overriding system value
         select agency_id, 2000000 + entry_no, unit_id, era, tx_id, action, subject_kind, subject_id, '{}', '{}'
         from audit.entry where agency_id = $1 and entry_no = ${entryAt(4)} returning *
       )
       insert into audit.link (agency_id, seq, entry_no, previous_hash, hash)
       select s.agency_id, 5, s.entry_no, l.hash, audit.link_hash(s, 5, l.hash)
       from slipped s, audit.link l where l.agency_id = s.agency_id and l.seq = 4`,
    )
    await tamper(log, 'update audit.head set seq = 11 where agency_id = $1')
    expect(await found(log)).toEqual([['link_inserted', 6]])
  })

  it('finds two entries that changed places', async () => {
    const log = await aSealedLog()
    await tamper(log, 'update audit.link set seq = 100 where agency_id = $1 and seq = 4')
    await tamper(log, 'update audit.link set seq = 4 where agency_id = $1 and seq = 5')
    await tamper(log, 'update audit.link set seq = 5 where agency_id = $1 and seq = 100')
    expect(await found(log)).toEqual([
      ['reordered', 4],
      ['reordered', 5],
    ])
  })

  it('finds a link that hashes well and hangs on another', async () => {
    const log = await aSealedLog()
    await tamper(
      log,
      `update audit.link l set previous_hash = sha256('x'), hash = audit.link_hash(e, 4, sha256('x'))
       from audit.entry e where l.agency_id = $1 and l.seq = 4 and e.agency_id = $1 and e.entry_no = l.entry_no`,
    )
    expect(await found(log)).toEqual([
      ['link_broken', 4],
      ['link_broken', 5],
    ])
  })

  it('finds a cut tail by the head, and by the anchor when the head was moved as well', async () => {
    const log = await aSealedLog()
    const anchor = await anchorFile()
    const cut = `delete from audit.entry where agency_id = $1 and entry_no in
      (select entry_no from audit.link where agency_id = $1 and seq > 7)`
    await tamper(log, cut)
    await tamper(log, 'delete from audit.link where agency_id = $1 and seq > 7')
    expect(await found(log)).toEqual([['tail_cut', 8]])
    await tamper(
      log,
      `update audit.head h set seq = 7, hash = l.hash, tx_id = e.tx_id, entry_no = e.entry_no
       from audit.link l join audit.entry e on e.entry_no = l.entry_no
       where h.agency_id = $1 and l.agency_id = $1 and e.agency_id = $1 and l.seq = 7`,
    )
    expect(await found(log)).toEqual([])
    expect(await found(log, anchor)).toEqual([['tail_cut', 8]])
  })

  it('finds an altered head', async () => {
    const log = await aSealedLog()
    await tamper(log, `update audit.head set hash = sha256('x') where agency_id = $1`)
    expect(await found(log)).toEqual([['head_altered', 10]])
  })

  it('finds a log that was rewritten with all its hashes, and one that is gone altogether, by the anchor', async () => {
    const log = await aSealedLog()
    const anchor = await anchorFile()
    await tamper(
      log,
      `update audit.entry set action = 'plan.plan.read' where agency_id = $1 and entry_no = ${entryAt(2)}`,
    )
    await rebuild(log)
    expect(await found(log)).toEqual([])
    expect(await found(log, anchor)).toEqual([['rewritten', 10]])
    for (const table of ['value', 'link', 'head', 'entry']) {
      await tamper(log, `delete from audit.${table} where agency_id = $1`)
    }
    expect(await found(log)).toEqual([])
    expect(await found(log, anchor)).toEqual([['tail_cut', 1]])
  })

  it('finds an anchor whose signature is forged, whose hash was changed, or that a strange key signed', async () => {
    const log = await aSealedLog()
    const text = await anchorFile()
    const head = (await listHeads(db)).find(({ agencyId }) => agencyId === log.agencyId)
    const forged = text.replace(head?.hash ?? '', 'f'.repeat(64))
    expect(await found(log, forged)).toEqual([['anchor_forged', 10]])
    const stranger = openKeyFolder(join(folder, 'stranger'))
    const strange = await signHeads(stranger, await listHeads(db), new Date())
    expect(await found(log, headsFile(strange))).toEqual([['anchor_unknown_key', 10]])
    const { public_key } = JSON.parse(text)
    expect(await found(log, headsFile({ ...strange, public_key }))).toEqual([['anchor_forged', 10]])
    expect(readAnchor('{"heads": []}', [])).toEqual({ ok: false, error: 'unreadable' })
  })

  it('checks with a retired key, too', async () => {
    const log = await aSealedLog()
    const text = await anchorFile()
    const later = openKeyFolder(join(folder, 'later'))
    const retired = (await keys.find('audit-signing.pem')) ?? ''
    await later.ensure('audit-signing-2026.pem', () => retired.toString())
    await signHeads(later, [], new Date())
    const read = readAnchor(text, await listPublicKeys(later))
    expect(read.ok && read.value.find(({ agencyId }) => agencyId === log.agencyId)?.trust).toBe('signed')
  })

  it('does not tell more than it can hold of a log that is all wrong', async () => {
    const log = await aSealedLog(300)
    await tamper(log, `update audit.entry set action = 'plan.plan.read' where agency_id = $1`)
    const { findings, count } = await verifyLog(migrator)
    expect(findings.length).toBe(200)
    expect(count).toBeGreaterThanOrEqual(300)
    await tamper(log, `update audit.entry set action = 'plan.obligation.completed' where agency_id = $1`)
    expect(await found(log)).toEqual([])
  })
})

describe('a lawful erasure', () => {
  const erasure = async (log: TestLog, fields: string[]) => {
    const [row] = await tamper(log, `select ${entryAt(4)}::text as no`)
    return eraseValues(migrator, { entryNo: String(row?.no), fields, reason: 'Permintaan pemilik data' })
  }

  it('takes the content and the salt, keeps the row, tells of itself, and leaves the chain whole', async () => {
    const log = await aSealedLog()
    const anchor = await anchorFile()
    expect(await erasure(log, ['note', 'tidak ada'])).toBe(1)
    const [value] = await tamper(
      log,
      `select salt, old_value, new_value, erased_reason, erased_at is not null as timed
       from audit.value where agency_id = $1 and field = 'note' and entry_no = ${entryAt(4)}`,
    )
    expect(value).toEqual({
      salt: null,
      old_value: null,
      new_value: null,
      erased_reason: 'Permintaan pemilik data',
      timed: true,
    })
    expect(await found(log, anchor)).toEqual([])
    await sealUpTo(log, 11)
    expect(await found(log, anchor)).toEqual([])
    expect(await erasure(log, ['note'])).toBe(0)
    expect(await eraseValues(migrator, { entryNo: '999999999', fields: ['note'], reason: 'x' })).toBeNull()
  })

  it('is no cover: an emptied value of which no entry tells counts as altered', async () => {
    const log = await aSealedLog()
    const empty = `update audit.value set salt = null, old_value = null, new_value = null, erased_at = now(),
      erased_reason = 'x', erased_in = entry_no where agency_id = $1 and field = 'note' and entry_no = ${entryAt(4)}`
    await tamper(log, empty)
    expect(await found(log)).toEqual([['value_altered', 4]])
    await erasure(log, ['number'])
    await tamper(
      log,
      `update audit.value v set erased_in = o.erased_in from audit.value o
      where v.agency_id = $1 and o.agency_id = $1 and o.field = 'number' and o.erased_in is not null and v.field = 'note'
        and v.erased_at is not null and v.entry_no = o.entry_no`,
    )
    expect(await found(log)).toEqual([['value_altered', 4]])
  })

  it('cannot take what tells of an erasure', async () => {
    const log = await aSealedLog()
    await erasure(log, ['note'])
    const [telling] = await tamper(
      log,
      `select entry_no::text as no from audit.entry where agency_id = $1 and action = 'audit.value.erased'`,
    )
    expect(await eraseValues(migrator, { entryNo: String(telling?.no), fields: ['reason'], reason: 'x' })).toBeNull()
  })
})
