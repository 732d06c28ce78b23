import { Client, type ClientConfig } from 'pg'
import { connectFailure } from './connect-failure.ts'

/**
 * Runs work on one connection of its own.
 * @throws BootFailure that names the variable to mend when the database cannot be reached
 */
export async function connected<Value>(
  variable: string,
  address: ClientConfig,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({ ...address, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    throw connectFailure(variable, client, error)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
