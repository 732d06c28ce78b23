import type { Translate } from '#locales/sentence.ts'
import { eraseValues } from '#platform/audit/erase.ts'
import { readConfig } from '#platform/config/index.ts'
import type { Answer } from './answer.ts'
import { asMigrator } from './as-migrator.ts'
import { readOptions } from './read-options.ts'

/** `zona audit erase ENTRY FIELD… --reason TEXT`: takes the content out of values of one entry, for good. */
export async function eraseCommand(args: readonly string[], t: Translate): Promise<Answer> {
  const options = readOptions(args, ['reason'], t)
  if ('complaint' in options) return { code: 2, complaint: options.complaint }
  const [entryNo, ...fields] = options.files
  const reason = options.values.reason?.at(-1)?.trim() ?? ''
  if (entryNo === undefined || !/^[1-9]\d{0,14}$/.test(entryNo) || fields.length === 0 || reason === '') {
    return { code: 2, complaint: t('command.audit.erase.usage') }
  }
  const erased = await asMigrator(readConfig(), (address) => eraseValues(address, { entryNo, fields, reason }))
  if (erased === null) return { code: 1, complaint: t('command.audit.erase.missing', { entry: entryNo }) }
  if (erased === 0) return { code: 1, complaint: t('command.audit.erase.nothing', { entry: entryNo }) }
  return { code: 0, out: t('command.audit.erase.done', { entry: entryNo, count: erased }) }
}
