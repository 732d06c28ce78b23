import { Client, type ClientConfig } from 'pg'
import { setClock } from '#platform/clock/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import { seededRandom } from '../bench/random.ts'
import { turnDemoClock, useDemoClock } from './database-clock.ts'
import { DEMO_MOMENT } from './moment.ts'
import { createAgenda } from './seed/agenda.ts'
import type { Demo, Migrator } from './seed/demo.ts'
import { duties } from './seed/duties.ts'
import { OFFICES } from './seed/offices.ts'
import { settle } from './seed/organization.ts'
import { plans } from './seed/plans.ts'

/** One line for each subject; what it plans happens in the order of its times. */
const SUBJECTS: readonly ((demo: Demo) => void)[] = [plans, duties]

/** The first working day of the year, when the agencies began with Zona. */
const FIRST_DAY = new Date('2026-01-05T08:10:00+07:00')

type Given = { readonly db: Db; readonly files: FileStore }

/** Makes the database keep the demo's time; at every start, because a newer Zona may have brought new tables. */
export const keepDemoTime = (address: ClientConfig): Promise<void> => connected(address, useDemoClock)

/** Fills an empty database with half a year of five offices. Leaves the clock standing at the demo's moment. */
export async function seedDemo({ db, files }: Given, address: ClientConfig): Promise<void> {
  await connected(address, async (migrator) => {
    // A fill that a power cut ends is begun anew: nothing in it needs the disk at once.
    await migrator.query('set synchronous_commit = off')
    const random = seededRandom(20_260_630)
    const agenda = createAgenda()
    setClock(() => FIRST_DAY)
    await turnDemoClock(migrator, FIRST_DAY)
    const offices = await settle(migrator, random, OFFICES)
    for (const subject of SUBJECTS) subject({ db, files, random, agenda, offices })
    await agenda.run((moment) => turnDemoClock(migrator, moment))
    setClock(() => DEMO_MOMENT)
    await turnDemoClock(migrator, DEMO_MOMENT)
    await migrator.query('analyze')
  })
}

async function connected(address: ClientConfig, work: (migrator: Migrator) => Promise<void>): Promise<void> {
  const migrator = new Client(address)
  await migrator.connect()
  try {
    await work(migrator)
  } finally {
    await migrator.end()
  }
}
