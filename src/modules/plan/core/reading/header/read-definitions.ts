import type { ParsedHeader } from '../../parsed-plan.ts'
import { findSection } from './find-section.ts'
import type { HeaderLine } from './header-lines.ts'

const HEADING = /^(?:pengertian|ketentuan umum|definisi|daftar istilah|istilah)/i
const IS = /\s+(?:adalah|ialah|merupakan)\s*:?\s+/i
/** "Zona Integritas : predikat …" */
const COLON = /^[^:]{3,80}?\s*(:)\s+(?=\p{L})/u

/** Terms and what they mean (the words after "adalah"); an item that explains nothing is left out. */
export const readDefinitions = (lines: readonly HeaderLine[]): ParsedHeader['definitions'] =>
  findSection(lines, HEADING).flatMap((item) => {
    const match = /\sadalah\s/i.exec(item) ?? IS.exec(item)
    if (match)
      return [{ term: item.slice(0, match.index).trim(), text: item.slice(match.index + match[0].length).trim() }]
    const colon = COLON.exec(item)
    if (!colon) return []
    const term = colon[0].replace(/\s*:\s*$/, '')
    return [{ term, text: item.slice(colon[0].length) }]
  })
