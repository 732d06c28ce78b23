import { locales } from '#locales/locale.ts'
import { translate } from '#locales/translate.ts'
import { terminalLanguage } from '#platform/config/index.ts'
import packageFile from '../../package.json' with { type: 'json' }
import type { Answer } from './commands/answer.ts'
import { readPlanCommand } from './commands/read-plan-command.ts'

const language = locales.find((each) => each === terminalLanguage()) ?? 'id'
const t = translate(language)

const usage = (): string =>
  [
    t('command.usage'),
    `  zona plan read ${t('command.usage.file')} [--json]   ${t('command.usage.planRead')}`,
    `  zona help   ${t('command.usage.help')}`,
  ].join('\n')

const run = (args: readonly string[]): Answer => {
  const [noun, verb, ...rest] = args
  if (noun === undefined || noun === 'help' || noun === '--help') return { code: 0, out: usage() }
  if (noun === '--version') return { code: 0, out: t('command.version', { version: packageFile.version }) }
  if (noun === 'plan' && verb === undefined) return { code: 2, complaint: usage() }
  if (noun === 'plan' && verb === 'read') return readPlanCommand(rest, t)
  return { code: 2, complaint: t('command.unknown', { command: [noun, verb].filter(Boolean).join(' ') }) }
}

const { code, out, complaint } = run(process.argv.slice(2))
if (complaint !== undefined) process.stderr.write(`${complaint}\n`)
// The exit code is set, not forced: a pipe that reads slowly must get the whole output.
process.exitCode = code
if (out !== undefined) process.stdout.write(`${out}\n`)
