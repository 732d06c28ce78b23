import type { Predicate } from '../../parsed-plan.ts'
import type { HeaderLine } from './header-lines.ts'

const FREE = /\bWBK\b|wilayah\s+bebas\s+(?:dari\s+)?korupsi/i
const CLEAN = /\bWBBM\b|wilayah\s+birokrasi\s+(?:yang\s+)?bersih\s+(?:dan\s+)?melayani/i
const AIM =
  /\b(?:menuju|predikat|meraih|berpredikat|sebagai)\b[^.;]{0,40}?\b(?:WBK|WBBM)\b(?:\s*(?:\/|dan|atau|&)\s*(?:menuju\s+)?WBBM)?/gi

/** Lines of or about a regulation: its name spells both predicates out. */
const REGULATION = /\b(?:peraturan|permen\w*|nomor|pedoman|di lingkungan instansi)\b/i

/**
 * What the plan aims at. Title and decree say it; else the aims written in the text ("menuju WBK/WBBM") do. The names of
 * regulations, which always spell out both, say nothing.
 */
export const readPredicate = (lines: readonly HeaderLine[], titles: readonly string[]): readonly Predicate[] => {
  const said = titles.flatMap((title) => namesIn(title))
  const aims =
    said.length > 0 ? said : lines.flatMap(({ text }) => [...text.matchAll(AIM)].flatMap(([aim]) => namesIn(aim)))
  const named =
    aims.length > 0 ? aims : lines.flatMap(({ text }) => (REGULATION.test(text) ? acronymsIn(text) : namesIn(text)))
  return (['WBK', 'WBBM'] as const).filter((predicate) => named.includes(predicate))
}

const namesIn = (text: string): readonly Predicate[] => [
  ...(FREE.test(text) ? (['WBK'] as const) : []),
  ...(CLEAN.test(text) ? (['WBBM'] as const) : []),
]

const acronymsIn = (text: string): readonly Predicate[] => [
  ...(/\bWBK\b/.test(text) ? (['WBK'] as const) : []),
  ...(/\bWBBM\b/.test(text) ? (['WBBM'] as const) : []),
]
