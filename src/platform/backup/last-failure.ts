import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/** Why the last daily backup failed; `problem` is a key of BackupProblems, or `unexpected`. */
export const lastFailureSchema = z.object({
  at: z.iso.datetime(),
  problem: z.string(),
  values: z.record(z.string(), z.string()),
})
export type LastFailure = z.infer<typeof lastFailureSchema>

const fileOf = (folder: string) => join(folder, 'last-failure.json')

/** Stands beside the backups until the next one succeeds. A folder that cannot be written tells by itself that something is wrong. */
export async function noteFailure(folder: string, failure: LastFailure): Promise<void> {
  const draft = `${fileOf(folder)}.new`
  await writeFile(draft, `${JSON.stringify(failure)}\n`, { mode: 0o600 })
  await rename(draft, fileOf(folder))
}

export const forgetFailure = (folder: string): Promise<void> => rm(fileOf(folder), { force: true })

/** Undefined when the last one went well, or nothing is known. */
export async function findFailure(folder: string): Promise<LastFailure | undefined> {
  try {
    return lastFailureSchema.parse(JSON.parse(await readFile(fileOf(folder), 'utf8')))
  } catch {
    return undefined
  }
}
