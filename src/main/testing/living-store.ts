import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlan, aRowOf } from '#modules/plan/testing/stored-plans.ts'
import { findPostmaster } from '#platform/db/embedded/postmaster-pid.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import { openFileStore } from '#platform/files/index.ts'
import { migrateQueue } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/index.ts'
import { startProgram } from './program.ts'
import { contentOf, seals } from './store-content.ts'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))

/** `zona …` as a process of its own. */
export function startCommand(environment: Readonly<Record<string, string>>, ...args: string[]) {
  const command = startProgram(environment, cli, args)
  onTestFinished(() => void command.child.kill('SIGKILL'))
  return command
}

/** `zona …` to its end: exit code, and everything it printed. */
export async function runCommand(environment: Readonly<Record<string, string>>, ...args: string[]) {
  const command = startCommand(environment, ...args)
  const code = await command.ended
  return { code, output: command.output() }
}

/** Starts Zona on a data folder and waits until it answers. */
export async function startZona(environment: Readonly<Record<string, string>>) {
  const zona = startProgram(environment)
  onTestFinished(() => void zona.child.kill('SIGKILL'))
  const [, url = ''] = await zona.waitForText(/Zona siap di (http:\S+)/)
  return {
    ...zona,
    url,
    async stop() {
      zona.child.kill('SIGTERM')
      return zona.ended
    },
  }
}

/** Address of the superuser of the embedded server that runs in a data folder. */
export const ownerUrlOf = (dataFolder: string): string => {
  const { socketFolder = '' } = findPostmaster(join(dataFolder, 'postgres')) ?? {}
  return `postgresql://zona_owner@localhost/zona?host=${encodeURIComponent(socketFolder)}`
}

export type Filling = { readonly rows: number; readonly files: number; readonly fileBytes: number }

/**
 * Makes the store of a data folder, without the program around it: an office with a plan, files of random bytes, and rows
 * enough that reading and loading them takes a moment in which a test may strike. Its server runs until `close`.
 */
export async function openFilledStore(dataFolder: string, { rows, files, fileBytes }: Filling) {
  const log = createLog('silent')
  const addresses = { appUrl: undefined, migratorUrl: undefined, jobsUrl: undefined }
  const store = await openDatabase(
    { dataFolder, ...addresses },
    { afterMigrations: async ({ jobs }) => jobs && migrateQueue(jobs, log), onPoolError: () => undefined },
  )
  onTestFinished(() => store.close().catch(() => undefined))
  const { actor } = await anOffice(store.db)
  await aPlan(store.db, actor, { rows: [aRowOf()] })
  const client = new Client(ownerUrlOf(dataFolder))
  await client.connect()
  await client.query(
    `insert into plan.obligation_event (agency_id, unit_id, obligation_id, kind, note, recorded_by)
     select agency_id, unit_id, obligation_id, 'noted', md5(n::text), gen_random_uuid()
     from plan.obligation, generate_series(1, $1::int) n`,
    [rows],
  )
  await client.end()
  const kept = openFileStore(join(dataFolder, 'files'))
  for (let index = 0; index < files; index += 1) await kept.put(randomBytes(fileBytes))
  return { content: await contentOf(ownerUrlOf(dataFolder), seals), close: store.close }
}
