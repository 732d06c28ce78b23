import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { openFileStore } from '#platform/files/index.ts'
import { fillLandedStore } from './fill.ts'

const { db } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'zona-landed-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('the store for the next upgrade test can be filled by the version that is checked out', async () => {
  const { reading } = await fillLandedStore(db, openFileStore(folder))
  const duties = reading.actions.flatMap((action) => action.duties)
  expect(reading.actions.length).toBeGreaterThan(50)
  expect(duties.filter(({ doneAt }) => doneAt !== null).length).toBeGreaterThan(10)
  expect(duties.filter(({ doneAt }) => doneAt === null).length).toBeGreaterThan(10)
})
