import { oneLine } from '#kernel/text/one-line.ts'
import { sheetLimits } from './sheet-failure.ts'

/** A cell as a person sees it. */
export type Cell = {
  readonly text: string
  readonly isFormula: boolean
  /** A number of more than 15 digits: the spreadsheet has rounded it. */
  readonly isRounded: boolean
}

export const emptyCell: Cell = { text: '', isFormula: false, isRounded: false }

/** A spreadsheet keeps fifteen digits of a number. */
const EXACT = 1e15
const EXPONENT = /^\d+(?:[.,]\d+)?e\+?\d+$/i
/** How a list for a spreadsheet says "this is text": `="198609262015051001"`. */
const QUOTED = /^="([^"]*)"$/

const cellText = (text: string): string => oneLine(text).slice(0, sheetLimits.cellCharacters)

/** The text of a cell, from a list or from a book. */
export const textCell = (raw: string): Cell => {
  const text = cellText(QUOTED.exec(raw.trim())?.[1] ?? raw)
  return { text, isFormula: text.startsWith('='), isRounded: EXPONENT.test(text) }
}

export const numberCell = (value: number, shown: string): Cell => {
  const isRounded = Math.abs(value) >= EXACT
  return { text: isRounded ? String(value) : cellText(shown), isFormula: false, isRounded }
}
