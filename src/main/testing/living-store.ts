import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlan, aRowOf } from '#modules/plan/testing/stored-plans.ts'
import { findPostmaster } from '#platform/db/embedded/postmaster-pid.ts'
import { openDb, openPool } from '#platform/db/pool.ts'
import { addressesIn, runAsOwner } from '#platform/db/prepare-embedded.ts'
import { openFileStore } from '#platform/files/index.ts'
import { startProgram } from './program.ts'

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

const database = 'zona'

/** Address of the superuser of the embedded server that runs in a data folder. */
export const ownerUrlOf = (dataFolder: string): string => {
  const { socketFolder = '' } = findPostmaster(join(dataFolder, 'postgres')) ?? {}
  return `postgresql://zona_owner@localhost/${database}?host=${encodeURIComponent(socketFolder)}`
}

/**
 * Fills the store of a running Zona: an office with a plan, files of random bytes, and rows enough that reading and loading
 * them takes a moment in which a test may strike.
 */
export async function fillStore(dataFolder: string, { rows, files, fileBytes }: Filling): Promise<void> {
  const { socketFolder = '' } = findPostmaster(join(dataFolder, 'postgres')) ?? {}
  const pool = openPool(addressesIn(socketFolder, database).app, { size: 2 })
  try {
    const db = openDb(pool)
    const { actor } = await anOffice(db)
    await aPlan(db, actor, { rows: [aRowOf()] })
  } finally {
    await pool.end()
  }
  await runAsOwner(socketFolder, database, (client) =>
    client.query(
      `insert into plan.obligation_event (agency_id, unit_id, obligation_id, kind, note, recorded_by)
       select agency_id, unit_id, obligation_id, 'noted', md5(n::text), gen_random_uuid()
       from plan.obligation, generate_series(1, $1::int) n`,
      [rows],
    ),
  )
  const store = openFileStore(join(dataFolder, 'files'))
  for (let index = 0; index < files; index += 1) await store.put(randomBytes(fileBytes))
}

type Filling = { readonly rows: number; readonly files: number; readonly fileBytes: number }
