import type { Locale } from '#locales/locale.ts'
import type { Translate } from '#locales/sentence.ts'
import type { Answer } from './answer.ts'
import { auditHeadsCommand } from './audit-heads-command.ts'
import { auditVerifyCommand } from './audit-verify-command.ts'
import { eraseCommand } from './erase-command.ts'

/** `zona audit verify | heads | erase`. */
export async function auditCommand(args: readonly string[], t: Translate, locale: Locale): Promise<Answer> {
  const [verb, ...rest] = args
  if (verb === 'verify') return auditVerifyCommand(rest, t, locale)
  if (verb === 'heads') return auditHeadsCommand(rest, t)
  if (verb === 'erase') return eraseCommand(rest, t)
  return { code: 2, complaint: t('command.audit.which') }
}
