import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateQueue } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/index.ts'
import { openEmbedded } from '../embedded/embedded-server.ts'
import { throwawaySettings } from '../embedded/settings.ts'
import { migrate } from '../migrate/migrate.ts'
import { readMigrations } from '../migrate/migration-files.ts'
import { prepareEmbedded } from '../prepare-embedded.ts'

/** What tests need to know of the server: see test-database.ts. */
export type TestServer = { readonly socketFolder: string }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

type Shared = { readonly server: Promise<TestServer>; users: number; stop(): Promise<void> }

/** Several projects of one run share one server; each of them runs this file. */
const shelf = globalThis as typeof globalThis & { zonaTestServer?: Shared | undefined }

/** Starts one embedded server for the run, with a migrated database that every test file gets a copy of. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  shelf.zonaTestServer ??= startShared()
  const shared = shelf.zonaTestServer
  shared.users += 1
  project.provide('testServer', await shared.server)
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    shelf.zonaTestServer = undefined
    await shared.stop()
  }
}

function startShared(): Shared {
  const dataFolder = mkdtempSync(join(tmpdir(), 'zona-test-'))
  const opened = openEmbedded({ dataFolder, settings: throwawaySettings })
  return {
    users: 0,
    server: opened.then(async ({ socketFolder }) => {
      await prepareTemplate(socketFolder)
      return { socketFolder }
    }),
    async stop() {
      await (await opened).stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function prepareTemplate(socketFolder: string): Promise<void> {
  const root = new URL('../../../../db/', import.meta.url)
  const { migrator, jobs } = await prepareEmbedded(socketFolder, new URL('roles.sql', root))
  if (migrator) await migrate(migrator, readMigrations(new URL('migrations/', root).pathname))
  await migrateQueue(jobs, createLog('silent'))
}
