import { readFileSync } from 'node:fs'
import { Client, type ClientConfig } from 'pg'
import { type DatabaseAddresses, embeddedDatabase, socketAddress } from './address.ts'

export const rolesFile = new URL('../../../db/roles.sql', import.meta.url)

/** Makes the database and the roles inside an embedded server; does nothing new when they are there. */
export async function prepareEmbedded(socketFolder: string, rolesFile: URL): Promise<EmbeddedAddresses> {
  await runAsOwner(socketFolder, 'postgres', async (client) => {
    const { rows } = await client.query('select from pg_database where datname = $1', [embeddedDatabase])
    if (rows.length === 0) await client.query(`create database ${embeddedDatabase}`)
  })
  await runAsOwner(socketFolder, embeddedDatabase, (client) => client.query(readFileSync(rolesFile, 'utf8')))
  return addressesIn(socketFolder, embeddedDatabase)
}

/** Inside an embedded server every role is open to us. */
export type EmbeddedAddresses = DatabaseAddresses & Record<'jobs' | 'migrator', ClientConfig>

export function addressesIn(socketFolder: string, database: string): EmbeddedAddresses {
  return {
    app: socketAddress(socketFolder, 'zona_app', database),
    jobs: socketAddress(socketFolder, 'zona_jobs', database),
    migrator: socketAddress(socketFolder, 'zona_migrator', database),
  }
}

/** Runs work as the superuser of an embedded server; nobody else has that role. */
export async function runAsOwner<Value>(
  socketFolder: string,
  database: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client(socketAddress(socketFolder, 'zona_owner', database))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
