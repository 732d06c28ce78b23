import { foldedWords } from '#kernel/text/fold-text.ts'
import { isDoing, startsLower, startsUpper, startsWithEvidence } from './cell-kind.ts'
import { cadenceWords, monthWords, timeWords } from './cell-words.ts'
import type { Column } from './columns.ts'

/** Words and signs after which a sentence cannot end. */
const HANGING =
  /(^|\s)(dan|atau|serta|dengan|yang|di|ke|dari|pada|untuk|atas|oleh|dalam|terhadap|kepada|tentang|sesuai|melalui|secara|antara|per|agar|bagi|s\/d|sd|sampai|setiap|para)$|[,;:/(&–-]$/iu
/** "Setiap ada" waits for the occasion; "sudah ada" ends many an indicator. */
const TIME_HANGING = /(^|\s)ada$/i
const STOP = /[.!?]["')]?$/
const YEAR_END = /\b(19|20)\d\d\)?[.;]?$/
const LIST_MARK = /^\(?(\d{1,2})[.)]\s/
const LAST_MARK = /(?:^|\s)\(?(\d{1,2})[.)]\s/g

export const isHanging = (text: string): boolean => HANGING.test(text)

export const isStopped = (text: string): boolean => STOP.test(text)

/** An opened bracket waits for its end. */
const hasOpenBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/** "4. …" followed by "5. …", or a dash after text: the same list goes on. */
export const continuesList = (above: string, text: string): boolean => {
  if (/^[-•]\s/.test(text)) return true
  const mark = LIST_MARK.exec(text)?.[1]
  if (mark === undefined) return false
  const last = [...above.matchAll(LAST_MARK)].at(-1)?.[1]
  return last !== undefined && Number(mark) === Number(last) + 1
}

const targetFreshness = (above: string, text: string): number => {
  const [first] = foldedWords(text)
  if (first === undefined) return -1
  if (/^(s|sd|sampai|dan|dst|hingga)$/.test(first) || /^(19|20)\d\d$/.test(first) || /^[-–,]/.test(text)) return -2
  if (above !== '' && (isHanging(above) || TIME_HANGING.test(above))) return -2
  if (above !== '' && startsLower(text)) return -2
  const opens = monthWords.has(first) || cadenceWords.has(first) || timeWords.has(first)
  if (!opens) return startsUpper(text) ? 0.3 : -1
  if (above === '') return 1.5
  return YEAR_END.test(above) || !/\d/.test(text) ? 1.5 : 0.5
}

/**
 * Whether a printed piece begins a cell anew (positive) or goes on with what stands above it in its column (negative),
 * about -3 to 3. `above` is '' at the start of a table.
 */
export const freshness = (column: Column, above: string, text: string): number => {
  if (column === 'target') return targetFreshness(above, text)
  if (continuesList(above, text)) return -2
  let score = 0
  if (startsLower(text)) score -= 2
  else if (startsUpper(text)) score += 1
  if (above !== '' && isHanging(above)) score -= 1.5
  if (above !== '' && hasOpenBracket(above)) score -= 1
  if (/[.!?]$/.test(above)) score += 0.5
  if (column === 'action' && startsUpper(text) && isDoing(text)) score += 1
  if (column === 'evidence' && startsUpper(text) && startsWithEvidence(text)) score += 0.5
  return score
}

/** Two pieces of one cell as one text: a word torn at a hyphen is closed, a comma keeps no space before it. */
export const joinPieces = (above: string, text: string): string => {
  if (above === '') return text
  if (text === '') return above
  if (/^[,;.]/.test(text)) return above + text
  if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(text) && !/(^|[\s-])(\p{L}+)-$/u.test(above.replace(/-$/, ''))) {
    const stem = /(\p{L}+)-$/u.exec(above)?.[1]?.toLowerCase() ?? ''
    // A doubled word keeps its hyphen: "langkah-" + "langkah", "undang-" + "undangan".
    return text.toLowerCase().startsWith(stem) ? above + text : above.slice(0, -1) + text
  }
  return `${above} ${text}`
}
