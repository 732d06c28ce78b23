/** A table of text columns under a title, the first column to the left and the others to the right. */
export function formatTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '-'.repeat(width))
  return [title, '', line(head), line(rule), ...rows.map(line), ''].join('\n')
}

/** A share 0..1 with three decimals; an en dash where nothing could be measured. */
export const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

/** A share and, where it fell against `base` by more than rounding, by how much. */
export const shareAgainst = (value: number | null, base: number | null): string => {
  if (value === null || base === null) return share(value)
  const fall = base - value
  return fall > 0.0005 ? `${value.toFixed(3)} (-${fall.toFixed(3)})` : value.toFixed(3)
}
