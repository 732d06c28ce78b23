/** Markdown tables: `| a | b |`, with a rule `|---|:--|` below the header. Pipes inside a cell are written `\|`. */
export const isPipeRow = (line: string): boolean => {
  const trimmed = line.trim()
  return trimmed.length > 2 && trimmed.startsWith('|') && trimmed.endsWith('|')
}

export const isPipeRule = (line: string): boolean => {
  let dashes = 0
  for (const sign of line) {
    if (sign === '-') dashes++
    else if (!'|: \t'.includes(sign)) return false
  }
  return dashes > 0
}

export const pipeCells = (line: string): string[] => {
  const inner = line.trim().slice(1, -1)
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < inner.length; at++) {
    const sign = inner[at]
    if (sign === '\\' && inner[at + 1] === '|') {
      cell += '|'
      at++
    } else if (sign === '|') {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  cells.push(cell)
  return cells
}
