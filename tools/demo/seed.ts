import { Client, type ClientConfig } from 'pg'
import { setClock } from '#platform/clock/index.ts'
import type { Db } from '#platform/db/index.ts'
import { openDb, openPool } from '#platform/db/pool.ts'
import { seededRandom } from '../bench/random.ts'
import { turnDemoClock, useDemoClock } from './database-clock.ts'
import { DEMO_MOMENT } from './moment.ts'
import { createAgenda } from './seed/agenda.ts'
import { charge } from './seed/charge.ts'
import type { Demo, Migrator } from './seed/demo.ts'
import { duties } from './seed/duties.ts'
import { OFFICES } from './seed/offices.ts'
import { settle } from './seed/organization.ts'
import { plans } from './seed/plans.ts'
import { staff } from './seed/staff.ts'

/** One line for each subject; what it plans happens in the order of its times. */
const SUBJECTS: readonly ((demo: Demo) => void)[] = [plans, charge, duties, staff]

/** The first working day of the year, when the agencies began with Zona. */
const FIRST_DAY = new Date('2026-01-05T08:10:00+07:00')

/** More entries of the log than the demo has. */
const SEALED_AT_ONCE = 1_000_000

/** Nothing of a fill needs the disk at once: one that a power cut ends is begun anew. */
const hasty = (address: ClientConfig): ClientConfig => ({ ...address, options: '-c synchronous_commit=off' })

export type DemoAddresses = { readonly app: ClientConfig; readonly migrator: ClientConfig }

type Given = Pick<Demo, 'files' | 'announce'>

/** Makes the database keep the demo's time; at every start, because a newer Zona may have brought new tables. */
export const keepDemoTime = ({ migrator }: DemoAddresses): Promise<void> => connected(migrator, useDemoClock)

/** Fills an empty database with half a year of five offices. Leaves the clock standing at the demo's moment. */
export async function seedDemo(given: Given, { app, migrator }: DemoAddresses): Promise<void> {
  const pool = openPool(hasty(app), { size: 2 })
  try {
    await connected(hasty(migrator), (client) => fill({ ...given, db: openDb(pool) }, client))
  } finally {
    await pool.end()
  }
}

async function fill(given: Given & { readonly db: Db }, migrator: Migrator): Promise<void> {
  const random = seededRandom(20_260_630)
  const agenda = createAgenda()
  const turn = async (moment: Date) => {
    setClock(() => moment)
    await turnDemoClock(migrator, moment)
  }
  const offices = await settle({ db: given.db, migrator, random, turn }, OFFICES, FIRST_DAY)
  for (const subject of SUBJECTS) subject({ ...given, random, agenda, offices })
  await agenda.run(turn)
  // One commit that waits for the disk takes all before it along.
  await migrator.query('set synchronous_commit = on')
  await turn(DEMO_MOMENT)
  // As the worker does each minute; a visitor shall find the log sealed.
  await migrator.query('select audit.seal($1)', [SEALED_AT_ONCE])
  await migrator.query('analyze')
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
