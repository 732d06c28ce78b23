import type { ParsedHeader } from '../../parsed-plan.ts'
import { findSection } from './find-section.ts'
import type { HeaderLine } from './header-lines.ts'

const HEADING = /^(?:pengertian|ketentuan umum|definisi|daftar istilah|istilah)/i
const IS = /\s+(?:adalah|ialah|merupakan)\s*:?\s+/i

/** Terms and what they mean (the words after "adalah"); an item that explains nothing is left out. */
export const readDefinitions = (lines: readonly HeaderLine[]): ParsedHeader['definitions'] =>
  findSection(lines, HEADING).flatMap((item) => {
    const match = /\sadalah\s/i.exec(item) ?? IS.exec(item)
    if (!match) return []
    return [{ term: item.slice(0, match.index).trim(), text: item.slice(match.index + match[0].length).trim() }]
  })
