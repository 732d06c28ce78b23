import { locales } from '#locales/locale.ts'
import { translate } from '#locales/translate.ts'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { terminalLanguage } from '#platform/config/index.ts'
import packageFile from '../../package.json' with { type: 'json' }
import type { Answer } from './commands/answer.ts'
import { auditCommand } from './commands/audit-command.ts'
import { backupCommand } from './commands/backup-command.ts'
import { keysCommand } from './commands/keys-command.ts'
import { readPlanCommand } from './commands/read-plan-command.ts'
import { restoreCommand } from './commands/restore-command.ts'
import { openTerminal } from './terminal.ts'

const language = locales.find((each) => each === terminalLanguage()) ?? 'id'
const t = translate(language)

const usage = (): string =>
  [
    t('command.usage'),
    `  zona plan read ${t('command.usage.file')} [--json]   ${t('command.usage.planRead')}`,
    `  zona backup ${t('command.usage.file')} [--passphrase-file F | --recipient age1…]   ${t('command.usage.backup')}`,
    `  zona backup list   ${t('command.usage.backupList')}`,
    `  zona restore ${t('command.usage.file')} [--passphrase-file F | --identity-file F]   ${t('command.usage.restore')}`,
    `  zona audit verify [--anchor ${t('command.usage.file')}]… [--json]   ${t('command.usage.auditVerify')}`,
    `  zona audit heads [${t('command.usage.file')}]   ${t('command.usage.auditHeads')}`,
    `  zona audit erase ${t('command.usage.auditErase.what')} --reason "…"   ${t('command.usage.auditErase')}`,
    `  zona keys rotate   ${t('command.usage.keysRotate')}`,
    `  zona help   ${t('command.usage.help')}`,
  ].join('\n')

const run = async (args: readonly string[]): Promise<Answer> => {
  const [noun, verb, ...rest] = args
  if (noun === undefined || noun === 'help' || noun === '--help') return { code: 0, out: usage() }
  if (noun === '--version') return { code: 0, out: t('command.version', { version: packageFile.version }) }
  if (noun === 'plan' && verb === undefined) return { code: 2, complaint: usage() }
  if (noun === 'plan' && verb === 'read') return readPlanCommand(rest, t)
  if (noun === 'backup') return backupCommand(args.slice(1), t, language)
  if (noun === 'restore') return restoreCommand(args.slice(1), t, language)
  if (noun === 'audit') return auditCommand(args.slice(1), t, language)
  if (noun === 'keys') return keysCommand(args.slice(1), t)
  return { code: 2, complaint: t('command.unknown', { command: [noun, verb].filter(Boolean).join(' ') }) }
}

/** A folder, a disk or a server that cannot be used is told as a start tells it. */
const attempt = async (args: readonly string[]): Promise<Answer> => {
  try {
    return await run(args)
  } catch (error) {
    if (!(error instanceof BootFailure)) throw error
    openTerminal(language).refuse(error)
    return { code: 1 }
  }
}

const { code, out, complaint } = await attempt(process.argv.slice(2))
if (complaint !== undefined) process.stderr.write(`${complaint}\n`)
// The exit code is set, not forced: a pipe that reads slowly must get the whole output.
process.exitCode = code
if (out !== undefined) process.stdout.write(`${out}\n`)
