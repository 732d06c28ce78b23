import { isZone, ZONES } from '#kernel/dates/zones.ts'
import { translate } from '#locales/translate.ts'
import type { LogLine } from '../core/log-line.ts'
import { type Telling, type ToldValue, tellLine } from './log-words.ts'

/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection); tab and line end lead to one behind them. */
const looksLikeFormula = /^[\s]*[=+\-@\t\r\n＝＋－＠]/

/** A cell, quoted always. One that could run as a formula gets an apostrophe in front and is shown as text. */
const cell = (content: string | number | null): string => {
  const text = typeof content === 'number' ? String(content) : (content ?? '')
  const safe = typeof content === 'string' && looksLikeFormula.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

const row = (cells: readonly (string | number | null)[]): string => `${cells.map(cell).join(',')}\r\n`

/** `2026-05-04 09:15:00`, as spreadsheets sort and read it; "sv" writes dates as ISO does. */
const timeIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })

/** Byte-order mark, so that spreadsheets read UTF-8, and the names of the columns. */
export const logCsvHead = ({ locale, timeZone }: Telling): string => {
  const t = translate(locale)
  const zone = isZone(timeZone) ? ZONES[timeZone].short : timeZone
  return `\uFEFF${row([
    t('audit.column.number'),
    `${t('audit.column.time')} (${zone})`,
    t('audit.column.who'),
    t('audit.column.unit'),
    t('audit.column.what'),
    t('audit.column.action'),
    t('audit.column.subject'),
    t('audit.column.field'),
    t('audit.column.old'),
    t('audit.column.new'),
    t('audit.column.seq'),
  ])}`
}

/** One line for each value of each entry, or one for an entry without values. */
export const logCsvLines = (lines: readonly LogLine[], telling: Telling): string => {
  const time = timeIn(telling.timeZone)
  return lines.map((line) => linesOf(line, telling, time.format(line.at))).join('')
}

function linesOf(line: LogLine, telling: Telling, time: string): string {
  const t = translate(telling.locale)
  const { what, values } = tellLine(line, telling)
  const told: readonly (ToldValue | null)[] = values.length > 0 ? values : [null]
  const erased = t('audit.erased')
  return told
    .map((value) =>
      row([
        line.entryNo,
        time,
        line.by ?? t('audit.byProgram'),
        line.unitName,
        what,
        line.action,
        `${line.subjectKind} ${line.subjectId}`,
        value?.label ?? null,
        value?.erased ? erased : (value?.old ?? null),
        value?.erased ? erased : (value?.new ?? null),
        line.seq,
      ]),
    )
    .join('')
}
