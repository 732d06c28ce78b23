import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import { exportHeads, listHeads } from './export-heads.ts'
import { sealEntries } from './seal.ts'
import { readAnchor } from './signed-heads.ts'
import { listPublicKeys } from './signing-key.ts'
import { aLog } from './testing/a-log.ts'

const { db } = await testDatabase()
const root = mkdtempSync(join(tmpdir(), 'zona-heads-'))
afterAll(() => rmSync(root, { recursive: true }))
const folder = join(root, 'audit-heads')
const keys = openKeyFolder(join(root, 'keys'))
const noon = new Date('2026-05-04T12:00:00Z')

it('writes the signed heads of all agencies into one file a day, whole or not at all', async () => {
  expect(await exportHeads(db, keys, folder, noon)).toBeNull()
  const logs = [aLog(db), aLog(db)]
  for (const log of logs) await log.write(2)
  await vi.waitUntil(async () => (await sealEntries(db)) >= 0 && (await listHeads(db)).length === 2, {
    timeout: 10_000,
  })
  const path = (await exportHeads(db, keys, folder, noon)) ?? ''
  expect(path).toBe(join(folder, '2026-05-04.json'))
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const read = readAnchor(readFileSync(path, 'utf8'), await listPublicKeys(keys))
  const heads = read.ok ? read.value : []
  expect(heads.map(({ agencyId, seq, trust }) => [agencyId, seq, trust]).toSorted()).toEqual(
    logs.map(({ agencyId }) => [agencyId, 2, 'signed']).toSorted(),
  )
  await exportHeads(db, keys, folder, new Date('2026-05-04T23:59:59Z'))
  await exportHeads(db, keys, folder, new Date('2026-05-05T00:00:00Z'))
  expect(readdirSync(folder).toSorted()).toEqual(['2026-05-04.json', '2026-05-05.json'])
  expect(JSON.parse(readFileSync(path, 'utf8')).made_at).toBe('2026-05-04T23:59:59.000Z')
})
