import type { NeutralDocument, Place } from '../document.ts'
import { cleanCell } from './clean-cell.ts'

/** One printed line: a table row with its cleaned cells, or a line of running text. */
export type SourceLine = RowLine | TextLine

export type RowLine = {
  readonly kind: 'row'
  readonly cells: readonly string[]
  /** The cells as printed, for a line that must be joined with others before its tags can be told. */
  readonly raw: readonly string[]
  readonly place: Place
  /** First line after a blank line, another page or the document's start. */
  readonly afterGap: boolean
}

export type TextLine = {
  readonly kind: 'text'
  readonly text: string
  readonly raw: string
  readonly place: Place
  readonly afterGap: boolean
}

/** Widest row that is looked at: a month grid with notes has about thirty columns. */
const MAX_CELLS = 64

const isGap = (previous: Place | null, place: Place): boolean =>
  previous === null ||
  place.firstLine > previous.lastLine + 1 ||
  place.page !== previous.page ||
  place.sheet !== previous.sheet

/** The document as one stream of lines; rows without any ink are left out. */
export const sourceLines = (document: NeutralDocument): SourceLine[] => {
  const lines: SourceLine[] = []
  let previous: Place | null = null
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      for (const { cells: all, place } of block.rows) {
        const cells = all.slice(0, MAX_CELLS)
        const cleaned = cells.map(({ text }) => cleanCell(text))
        const inked = cleaned.some((text) => text !== '') || cells.some(({ text }) => text !== '')
        if (!inked) continue
        const raw = cells.map(({ text }) => text)
        lines.push({ kind: 'row', cells: cleaned, raw, place, afterGap: isGap(previous, place) })
        previous = place
      }
      continue
    }
    const texts = block.text.split('\n')
    for (const [at, raw] of texts.entries()) {
      const text = cleanCell(raw)
      if (text === '') continue
      const line = Math.min(block.place.firstLine + at, block.place.lastLine)
      const place: Place = texts.length === 1 ? block.place : { ...block.place, firstLine: line, lastLine: line }
      lines.push({ kind: 'text', text, raw, place, afterGap: isGap(previous, place) })
      previous = place
    }
  }
  return lines
}
