import { expect, it, vi } from 'vitest'
import { eraseValues } from '#platform/audit/erase.ts'
import { listHeads } from '#platform/audit/export-heads.ts'
import { recordChange } from '#platform/audit/index.ts'
import { sealEntries } from '#platform/audit/seal.ts'
import { headsFile, readAnchor, signHeads } from '#platform/audit/signed-heads.ts'
import { listPublicKeys } from '#platform/audit/signing-key.ts'
import { aLog } from '#platform/audit/testing/a-log.ts'
import { verifyLog } from '#platform/audit/verify.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { aBackupFolder } from './testing/backing-up.ts'

const source = await testDatabase()
const target = await testDatabase()
const ask = await asOwner(target)
const { path, write, restore } = aBackupFolder()

const sealUpTo = (db: Db, seq: number) =>
  vi.waitUntil(async () => (await sealEntries(db)) >= 0 && (await listHeads(db))[0]?.seq === seq, { timeout: 10_000 })

it('keeps the chain whole through a restore, with what was not sealed yet, what was erased, and what comes after', async () => {
  const log = aLog(source.db)
  await log.write(5)
  await sealUpTo(source.db, 5)
  const keys = openKeyFolder(path('signing'))
  const anchor = headsFile(await signHeads(keys, await listHeads(source.db), new Date()))
  await eraseValues(source.addresses.migrator ?? {}, {
    entryNo: '2',
    fields: ['note'],
    reason: 'Permintaan pemilik data',
  })
  await log.write(1)
  await write(source, 'log.tar.gz')
  await restore(target, 'log.tar.gz')

  // Another server counts its transactions from the start: below those of the entries that it got.
  await ask(`update audit.entry set tx_id = '900000000'::xid8 where tx_id = (select max(tx_id) from audit.entry)`)
  await inScope(target.db, log.scope, (tx) => recordChange(tx, log.change()))
  await sealUpTo(target.db, 8)
  const read = readAnchor(anchor, await listPublicKeys(keys))
  const { findings, agencies } = await verifyLog(target.addresses.migrator ?? {}, read.ok ? read.value : [])
  expect(findings).toEqual([])
  expect(agencies).toMatchObject([{ agencyId: log.agencyId, seq: 8, pending: 0 }])
})
