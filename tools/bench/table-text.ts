/** A sample text seen as lines, so that damage can tell table rows from prose. */
const HEADER_WORDS = /komponen|indikator|langkah|aksi|bukti|target|output/i

export const linesOf = (text: string): string[] => text.split(/\r?\n/)

export const cellsOf = (line: string): string[] => line.split('\t')

export const isTableLine = (line: string): boolean => cellsOf(line).length >= 3

/** A header row: at least three cells that hold a column's name. */
export const isHeaderLine = (line: string): boolean =>
  cellsOf(line).filter((cell) => HEADER_WORDS.test(cell) && cell.length < 25).length >= 3

/** `NO KOMPONEN …` is followed by `1 2 3 4 5 6` in many documents. */
export const isNumberRow = (line: string): boolean => {
  const filled = cellsOf(line).filter((cell) => cell.trim() !== '')
  return filled.length >= 4 && filled.every((cell, at) => cell.trim() === String(at + 1))
}

export const isBodyLine = (line: string): boolean => isTableLine(line) && !isHeaderLine(line) && !isNumberRow(line)

/** Number of the last column that any header of the text names; -1 without a header. */
export const lastColumn = (lines: readonly string[]): number =>
  Math.max(-1, ...lines.filter(isHeaderLine).map((line) => cellsOf(line.trimEnd()).length - 1))

/** Changes each page of a table: a run of table lines between blank lines or prose. Other lines stay. */
export function mapPages(text: string, change: (page: readonly string[]) => readonly string[]): string {
  const result: string[] = []
  let page: string[] = []
  const close = () => {
    if (page.length > 0) result.push(...change(page))
    page = []
  }
  for (const line of linesOf(text)) {
    if (isTableLine(line)) page.push(line)
    else {
      close()
      result.push(line)
    }
  }
  close()
  return result.join('\n')
}
