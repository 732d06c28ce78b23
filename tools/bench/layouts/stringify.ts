import type { Layout } from './layout.ts'

const csvCell = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const pipeLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`

/** Rows of cells as the lines of a table: tab-separated, comma-separated (RFC 4180) or a Markdown pipe table. */
export function stringify(rows: readonly (readonly string[])[], extension: Layout['extension']): string {
  if (extension === 'csv') return rows.map((cells) => cells.map(csvCell).join(',')).join('\n')
  if (extension === 'txt') return rows.map((cells) => cells.join('\t')).join('\n')
  const [head = [], ...body] = rows
  return [pipeLine(head), pipeLine(head.map(() => '---')), ...body.map(pipeLine)].join('\n')
}
