import type { NeutralDocument, TableRow } from '../document.ts'

const rowText = (row: TableRow): string => row.cells.map((cell) => cell.text.trim()).join('\t')

/**
 * The document as numbered lines for the review: index 0 is line 1. Made from the blocks, so it is the same for every file
 * format; the cells of a table row are parted by tabs. Lines that hold nothing are ''.
 */
export const documentLines = (document: NeutralDocument): string[] => {
  const lines: string[] = new Array(document.lineCount).fill('')
  const put = (line: number, text: string): void => {
    const before = lines[line - 1]
    lines[line - 1] = before ? `${before}\t${text}` : text
  }
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      block.text.split('\n').forEach((text, index) => {
        put(block.place.firstLine + index, text)
      })
    } else for (const row of block.rows) put(row.place.firstLine, rowText(row))
  }
  return Array.from(lines, (text) => text ?? '')
}
