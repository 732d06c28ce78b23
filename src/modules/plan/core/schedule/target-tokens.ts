import { readMonthName } from '#kernel/dates/month-names.ts'
import type { Cadence } from './read-cadence.ts'
import { cadenceAt } from './read-cadence.ts'

/** What a target cell is made of. `span` is a quarter or half year, as months 1..12. */
export type TargetToken =
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'span'; readonly spans: readonly (readonly [number, number])[]; readonly of: 'quarter' | 'half' }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years' }
  | { readonly kind: 'cadence'; readonly cadence: Cadence }
  | { readonly kind: 'range'; readonly worded: boolean }
  | { readonly kind: 'separator' }
  | { readonly kind: 'open' }
  | { readonly kind: 'from' }
  | { readonly kind: 'edge'; readonly month: 1 | 12 }
  | { readonly kind: 'number'; readonly value: number; readonly tight: boolean }
  | { readonly kind: 'word'; readonly text: string }

const ORDINALS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  pertama: 1,
  kesatu: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
}
const ORDINAL = `(?:iv|i{1,3}|[1-4]|${Object.keys(ORDINALS)
  .filter((word) => word.length > 3)
  .join('|')})(?![\\p{L}\\p{N}])`
const JOIN = '\\s*(?:s\\s?/\\s?d|s\\.d\\.?|sd|sampai dengan|sampai|hingga|-|,\\s*dan|,\\s*&|,|dan|&|/)\\s*'
const PERIOD = '(triwulan|tribulan|kuartal|tw|q|semester|smt|sem)\\.?\\s*(?:ke\\s*-?\\s*)?'
const SPAN = new RegExp(
  `${PERIOD}(${ORDINAL}(?:${JOIN}(?:${PERIOD.replace('(triwulan', '(?:triwulan')})?${ORDINAL})*)`,
  'uy',
)
const EACH_ORDINAL = new RegExp(`(?<![\\p{L}\\p{N}])${ORDINAL}`, 'gu')

const ordinal = (text: string): number => ORDINALS[text] ?? Number(text)

const readSpan = (text: string, at: number): { token: TargetToken; length: number } | null => {
  SPAN.lastIndex = at
  const match = SPAN.exec(text)
  if (!match) return null
  const quarter = !/^s/.test(match[1] ?? '')
  const size = quarter ? 3 : 6
  const list = match[2] ?? ''
  const found = [...list.matchAll(EACH_ORDINAL)]
  const numbers: number[] = []
  found.forEach((one, index) => {
    const before = index === 0 ? '' : list.slice(found[index - 1]?.index ?? 0, one.index)
    const from = numbers.at(-1)
    const to = ordinal(one[0])
    if (from !== undefined && /s\s?\/\s?d|s\.d|sd|sampai|hingga|-/.test(before)) {
      for (let next = from + 1; next < to; next++) numbers.push(next)
    }
    numbers.push(to)
  })
  const spans = [...new Set(numbers)]
    .filter((number) => number >= 1 && number * size <= 12)
    .map((number) => [(number - 1) * size + 1, number * size] as const)
  if (spans.length === 0) return null
  return { token: { kind: 'span', spans, of: quarter ? 'quarter' : 'half' }, length: match[0].length }
}

const PATTERNS: readonly [RegExp, (match: RegExpExecArray) => TargetToken | null][] = [
  [/(\d{4})-(\d{1,2})(?:-\d{1,2})?(?!\d)/y, (m) => dated(Number(m[1]), Number(m[2]))],
  [/\d{1,2}[-./](\d{1,2})[-./]((?:19|20)\d\d)(?!\d)/y, (m) => dated(Number(m[2]), Number(m[1]))],
  [/(\d{1,2})[-./]((?:19|20)\d\d)(?!\d)/y, (m) => dated(Number(m[2]), Number(m[1]))],
  [/(?:19|20)\d\d\s*(?:-|\/|s\/d|s\.d\.?|sd|sampai dengan)\s*(?:19|20)\d\d(?!\d)/y, () => ({ kind: 'years' })],
  [/((?:19|20)\d\d)(?!\d)/y, (m) => ({ kind: 'year', year: Number(m[1]) })],
  [
    /(?:s\s?\/\s?d|s\.\s?d\.?|sd|sampai dengan|sampai|hingga|s\/d\.)(?![\p{L}])/uy,
    () => ({ kind: 'range', worded: true }),
  ],
  [/(?:dan\s+)?(?:dst(?:nya)?|seterusnya|selanjutnya)(?![\p{L}])[\s.\u2026]*/uy, () => ({ kind: 'open' })],
  [/(?:di)?(?:mulai|sejak)(?![\p{L}])(?:\s+dari)?/uy, () => ({ kind: 'from' })],
  [/(awal|akhir)\s+(?:tahun|th|thn)(?![\p{L}])/uy, (m) => ({ kind: 'edge', month: m[1] === 'awal' ? 1 : 12 })],
  [/-/y, () => ({ kind: 'range', worded: false })],
  [/[,;&/+]|(?:dan|atau|serta)(?![\p{L}])/uy, () => ({ kind: 'separator' })],
  [/('?)(\d+)/y, (m) => ({ kind: 'number', value: Number(m[2]), tight: m[1] !== '' })],
]

const dated = (year: number, month: number): TargetToken | null =>
  month >= 1 && month <= 12 ? { kind: 'month', month, year } : null

const WORD = /\p{L}[\p{L}\p{N}.]*/uy

/** Tokens of a normalised target, in order; anything else (brackets, dots) is skipped. */
export const targetTokens = (target: string): readonly TargetToken[] => {
  const lower = target.toLowerCase()
  const tokens: TargetToken[] = []
  let at = 0
  while (at < lower.length) {
    const step = tokenAt(lower, at)
    if (step.token?.kind === 'word') tokens.push({ kind: 'word', text: target.slice(at, at + step.length) })
    else if (step.token) tokens.push(step.token)
    at += Math.max(1, step.length)
  }
  return tokens
}

const tokenAt = (text: string, at: number): { token: TargetToken | null; length: number } => {
  const span = readSpan(text, at)
  if (span) return span
  const cadence = cadenceAt(text, at)
  if (cadence) return { token: { kind: 'cadence', cadence: cadence.cadence }, length: cadence.length }
  for (const [pattern, build] of PATTERNS) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    const token = match ? build(match) : null
    if (match && token) return { token, length: match[0].length }
  }
  WORD.lastIndex = at
  const word = WORD.exec(text)?.[0]
  if (word === undefined) return { token: null, length: 1 }
  const month = readMonthName(word.replace(/\.+$/, ''))
  if (month !== null) return { token: { kind: 'month', month, year: null }, length: word.length }
  const glued = /^(\p{L}+?)((?:19|20)\d\d)$/u.exec(word)
  const gluedMonth = glued ? readMonthName(glued[1] ?? '') : null
  if (glued && gluedMonth !== null) {
    return { token: { kind: 'month', month: gluedMonth, year: Number(glued[2]) }, length: word.length }
  }
  return { token: { kind: 'word', text: word }, length: word.length }
}
