import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type MigrationFile = {
  /** `0003_plan_import.sql`; files run in the order of their names. */
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const pattern = /^\d{4}_[a-z]+_[a-z0-9_]+\.sql$/

/** Reads the migrations of a folder in order. A wrong name or a number used twice is a bug of the program. */
export function readMigrations(folder: string): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = new Set<string>()
  return names.map((name) => {
    if (!pattern.test(name)) throw new Error(`migration ${name}: name it NNNN_module_what.sql`)
    const number = name.slice(0, 4)
    if (numbers.has(number)) throw new Error(`migration ${name}: number ${number} is used twice`)
    numbers.add(number)
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, checksum: checksumOf(sql) }
  })
}

/** Line ends do not count: a checkout on another system may change them. */
export const checksumOf = (sql: string): string =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')
