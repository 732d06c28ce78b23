import { Kysely, PostgresDialect } from 'kysely'
import { type ClientConfig, Pool, types } from 'pg'
import type { Db, NoTables } from './index.ts'

const int8 = 20
const date = 1082

function parseInt8(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of the safe range: ${text}`)
  return value
}

/** Counts are numbers; a calendar date stays `YYYY-MM-DD`, because a Date would move it between time zones. */
const parsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === int8) return parseInt8
    if (oid === date) return (text: string) => text
    return types.getTypeParser(oid, format ?? 'text')
  },
} as typeof types

export type PoolOptions = {
  readonly size?: number
  /** Told of an idle connection that broke; the pool replaces it by itself. */
  readonly onError?: (error: Error) => void
}

const statementTimeoutMs = 30_000
const idleInTransactionTimeoutMs = 60_000

export function openPool(address: ClientConfig, { size = 10, onError }: PoolOptions = {}): Pool {
  const pool = new Pool({
    ...address,
    max: size,
    types: parsers,
    connectionTimeoutMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
  })
  const report = (error: Error) => onError?.(error)
  pool.on('error', report)
  // Without a listener a connection that breaks while it is lent out would end the process.
  pool.on('connect', (client) => client.on('error', report))
  return pool
}

export function openDb(pool: Pool): Db {
  return new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
}
