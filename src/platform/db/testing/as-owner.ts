import { Client, type QueryResultRow } from 'pg'
import { afterAll } from 'vitest'
import type { TestDatabase } from './test-database.ts'

/** Asks the database of a test file as the superuser, past all policies: for what a test must see or break behind the application's back. */
export const asOwner = async ({ adminUrl }: TestDatabase) => {
  const client = new Client(adminUrl)
  await client.connect()
  afterAll(() => client.end())
  return async <Row extends QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
    (await client.query<Row>(text, values)).rows
}
