import { pick } from '../random.ts'
import { linesOf } from '../table-text.ts'
import { textDamage } from './damage.ts'

const SHARE = 0.15
const SPACES = ['\u00a0', '\u2009', '\u202f', '  '] as const
const DASHES = ['\u2010', '\u2011', '\u2013', '\u2014', '\u2212'] as const

/** No-break and thin spaces, odd dashes, curly quotes, a byte order mark and CRLF line ends: what word processors leave. */
export const oddCharacters = textDamage('odd characters', (text, random) => {
  const lines = linesOf(text).map((line) =>
    line
      .replace(/(?<=\S) (?=\S)/g, (space) => (random() < SHARE ? pick(random, SPACES) : space))
      .replace(/(?<=\S ?)-(?= ?\S)/g, (dash) => (random() < SHARE * 2 ? pick(random, DASHES) : dash))
      .replace(/'/g, '\u2019'),
  )
  return `\ufeff${lines.join('\r\n')}`
})
