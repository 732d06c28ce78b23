import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Translate } from '#locales/sentence.ts'
import { getInstrument } from '#modules/instrument/index.ts'
import { listAreas } from '#modules/instrument/model.ts'
import { importFailureMessage, readingLimits, readPlanFile } from '#modules/plan/index.ts'
import type { ParsedPlan } from '#modules/plan/model.ts'
import type { Answer } from './answer.ts'

const refuse = (complaint: string): Answer => ({ code: 2, complaint })

/** `zona plan read FILE [--json]`: what a work-plan document says. Needs no database and no server. */
export function readPlanCommand(args: readonly string[], t: Translate): Answer {
  const options = args.filter((arg) => arg.startsWith('--'))
  const unknown = options.find((option) => option !== '--json')
  if (unknown !== undefined) return refuse(t('command.unknownOption', { option: unknown }))
  const [file, second] = args.filter((arg) => !arg.startsWith('--'))
  if (file === undefined) return refuse(t('command.noFile'))
  if (second !== undefined) return refuse(t('command.oneFile'))

  const bytes = readBytes(file, t)
  if ('complaint' in bytes) return refuse(bytes.complaint)
  const read = readPlanFile(bytes.content, basename(file))
  if (!read.ok) return refuse(t.message(importFailureMessage(read.error, t)))
  const { plan } = read.value
  const out = options.length > 0 ? JSON.stringify(plan, null, 2) : summaryOf(plan, t)
  return plan.actions.length === 0 ? { code: 0, out, complaint: t('command.read.noPlan') } : { code: 0, out }
}

type Bytes = { readonly content: Uint8Array } | { readonly complaint: string }

function readBytes(file: string, t: Translate): Bytes {
  try {
    const about = statSync(file)
    if (about.isDirectory()) return { complaint: t('command.fileIsFolder', { file }) }
    // A file far over the limit is not read first and refused then.
    if (about.size > readingLimits.maxFileBytes) {
      const { maxFileBytes: maxBytes } = readingLimits
      return { complaint: t.message(importFailureMessage({ kind: 'tooLarge', bytes: about.size, maxBytes }, t)) }
    }
    return { content: readFileSync(file) }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { complaint: t(missing ? 'command.fileMissing' : 'command.fileUnreadable', { file }) }
  }
}

function summaryOf(plan: ParsedPlan, t: Translate): string {
  const { actions } = plan
  const count = (test: (action: ParsedPlan['actions'][number]) => boolean): number => actions.filter(test).length
  return [
    ...(plan.title ? [plan.title] : []),
    ...(plan.unit ? [t('command.read.unit', { unit: plan.unit })] : []),
    ...(plan.year ? [t('command.read.year', { year: String(plan.year) })] : []),
    [
      t('command.read.actions', { count: actions.length }),
      t('command.read.scheduled', {
        count: count(({ schedule }) => schedule.kind !== 'none' && schedule.kind !== 'other'),
      }),
      t('command.read.questions', { count: count(({ question }) => question !== null) }),
      t('command.read.doubtful', { count: count(({ findings }) => findings.length > 0) }),
    ].join(', '),
    ...listAreas(getInstrument()).map(
      ({ number, name }) => `  ${number.padEnd(3)} ${name}: ${count(({ area }) => area === number)}`,
    ),
    ...(actions.some(({ area }) => area === null)
      ? [`      ${t('command.read.noArea')}: ${count(({ area }) => area === null)}`]
      : []),
    t('command.read.json'),
  ].join('\n')
}
