import type { Client } from 'pg'

/** How values are written as text; the same when they are read back, whatever the server or the role is set to. */
const settings = {
  datestyle: 'ISO, YMD',
  intervalstyle: 'postgres',
  timezone: 'UTC',
  extra_float_digits: '3',
  bytea_output: 'hex',
  client_encoding: 'UTF8',
  // Rows in the order of the table's file, also when somebody else reads the same table just now.
  synchronize_seqscans: 'off',
  // A large table takes as long as it takes.
  statement_timeout: '0',
  idle_in_transaction_session_timeout: '0',
} as const

export async function settleSession(client: Client): Promise<void> {
  for (const [name, value] of Object.entries(settings)) {
    await client.query('select pg_catalog.set_config($1, $2, false)', [name, value])
  }
}
