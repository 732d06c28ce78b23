import type { Client } from 'pg'
import { BootFailure } from '#platform/config/boot-failure.ts'

const refusedCodes = new Set(['28000', '28P01', '42501'])

/** Says why a database cannot be reached, with the name of the variable to mend; never with the password. */
export function connectFailure(variable: string, client: Client, error: unknown): unknown {
  const { code } = error as { code?: string }
  const role = client.user ?? ''
  if (code === '53100') return error
  if (code === '3D000') return new BootFailure('boot.database_missing', { variable, database: client.database ?? '' })
  if (code !== undefined && refusedCodes.has(code)) return new BootFailure('boot.database_refused', { variable, role })
  return new BootFailure('boot.database_unreachable', { address: `${client.host}:${client.port}` }, { cause: error })
}
