// Writes db/testing/landed.tar.gz and landed.json anew, from the version that is checked out: see db/testing/README.md.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '#platform/db/open-database.ts'
import { openFileStore } from '#platform/files/index.ts'
import { migrateQueue } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/index.ts'
import { fillLandedStore } from './fill.ts'

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const log = createLog('silent')
const dataFolder = mkdtempSync(join(tmpdir(), 'zona-landed-'))

try {
  const database = await openDatabase(
    { dataFolder, appUrl: undefined, migratorUrl: undefined, jobsUrl: undefined },
    {
      afterMigrations: async ({ jobs }) => jobs && migrateQueue(jobs, log),
      onPoolError: () => undefined,
    },
  )
  try {
    const landed = await fillLandedStore(database.db, openFileStore(join(dataFolder, 'files')))
    writeFileSync(root('db/testing/landed.json'), `${JSON.stringify(landed, null, 1)}\n`)
  } finally {
    await database.close()
  }
  const file = root('db/testing/landed.tar.gz')
  rmSync(file, { force: true })
  execFileSync(process.execPath, [root('src/main/cli.ts'), 'backup', file], {
    env: { DATA_DIR: dataFolder, PATH: '/usr/local/bin:/usr/bin:/bin' },
    stdio: 'inherit',
  })
} finally {
  rmSync(dataFolder, { recursive: true, force: true })
}
