import { readFileSync } from 'node:fs'

/** Which other modules each module may use: rule 5 of the law, read here, by the import tool and by ARCHITECTURE.md. */
export const moduleTable: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('modules.json', import.meta.url), 'utf8'),
)

export const moduleNames: readonly string[] = Object.keys(moduleTable)
