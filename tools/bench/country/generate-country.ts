import { readFileSync } from 'node:fs'
import { Client, type ClientConfig } from 'pg'

/** How much of everything; people are dealt round to agencies and units. */
export type CountrySize = {
  readonly agencies: number
  /** Of each agency, its root among them. */
  readonly units: number
  readonly people: number
  /** One unit in so many has a living plan. */
  readonly planEvery: number
}

/** The country of the architecture's sizes: 600 agencies, 30,000 units, 200,000 people. */
export const COUNTRY: CountrySize = { agencies: 600, units: 50, people: 200_000, planEvery: 15 }

const FILES = ['01-organization.sql', '02-people.sql', '03-plans.sql', '04-log.sql'] as const

/**
 * Fills a migrated, empty database with an invented country. `address` is that of the server's superuser: rows are written
 * past every policy. Everybody's password is the one whose hash is given. @returns megabytes of the database
 */
export async function generateCountry(address: ClientConfig, size: CountrySize, passwordHash: string): Promise<number> {
  const client = new Client(address)
  await client.connect()
  try {
    const settings: Record<string, string | number> = {
      agencies: size.agencies,
      units: size.units,
      people: size.people,
      plan_every: size.planEvery,
      year: new Date().getFullYear(),
      password_hash: passwordHash,
    }
    for (const [name, value] of Object.entries(settings)) {
      await client.query('select set_config($1, $2, false)', [`bench.${name}`, String(value)])
    }
    await client.query('begin')
    for (const file of FILES) await client.query(readFileSync(new URL(file, import.meta.url), 'utf8'))
    await client.query('commit')
    await client.query('vacuum analyze')
    const { rows } = await client.query('select pg_database_size(current_database())::float8 / 1048576 as megabytes')
    return rows[0].megabytes
  } finally {
    await client.end()
  }
}

/** Login of the n-th person (1-based), and the number of the agency and the unit they were dealt to. */
export const personOf = (n: number, size: CountrySize): { login: string; agency: number; unit: number } => {
  const agency = 1 + ((n - 1) % size.agencies)
  const unit = Math.floor((n - 1) / size.agencies) % size.units
  return { login: `pegawai${n}@contoh${agency}.go.id`, agency, unit }
}
