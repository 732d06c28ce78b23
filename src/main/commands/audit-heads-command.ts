import { writeFile } from 'node:fs/promises'
import type { Translate } from '#locales/sentence.ts'
import { listHeads } from '#platform/audit/export-heads.ts'
import { headsFile, signHeads } from '#platform/audit/signed-heads.ts'
import { machineTime } from '#platform/clock/index.ts'
import { readConfig } from '#platform/config/index.ts'
import { withDatabase } from '#platform/db/with-database.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import type { Answer } from './answer.ts'
import { readOptions } from './read-options.ts'

/** `zona audit heads [FILE]`: the signed heads of the log as of now, into a new file or to the output. */
export async function auditHeadsCommand(args: readonly string[], t: Translate): Promise<Answer> {
  const options = readOptions(args, [], t)
  if ('complaint' in options) return { code: 2, complaint: options.complaint }
  const [file, second] = options.files
  if (second !== undefined) return { code: 2, complaint: t('command.oneFile') }
  const config = readConfig()
  const heads = await withDatabase(config, ({ db }) => listHeads(db))
  const content = headsFile(await signHeads(openKeyFolder(config.keyFolder), heads, machineTime()))
  if (file === undefined) return { code: 0, out: content.trimEnd() }
  try {
    await writeFile(file, content, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    return { code: 1, complaint: t(isThere ? 'command.audit.fileExists' : 'command.audit.fileNotWritten', { file }) }
  }
  return { code: 0, out: t('command.audit.headsWritten', { file, count: heads.length }) }
}
