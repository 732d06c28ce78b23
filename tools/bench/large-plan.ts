import { isBodyLine, isHeaderLine, linesOf } from './table-text.ts'

/** Just below the limits of the reader: 25 MB and 10,000 table rows. */
const LARGE_BYTES = 25_000_000
const LARGE_ROWS = 9_900

const FILLER = 'dokumen pendukung disusun bersama seluruh pegawai dan disahkan oleh pimpinan unit kerja '

/** A plan as large as may be read: the rows of a sample over and over, their cells padded to the size. */
export function largePlan(sampleText: string, rows = LARGE_ROWS, bytes = LARGE_BYTES): string {
  const lines = linesOf(sampleText)
  const start = lines.findIndex(isHeaderLine)
  const head = lines.slice(0, start + 1)
  const body = lines.slice(start + 1).filter(isBodyLine)
  const used = head.join('\n').length + body.reduce((sum, line) => sum + line.length + 1, 0) * (rows / body.length)
  const padding = Math.max(0, Math.floor((bytes - used) / rows))
  const filler = FILLER.repeat(Math.ceil(padding / FILLER.length)).slice(0, padding)
  const padded = body.map((line) => {
    const cells = line.split('\t')
    const long = cells.findIndex((cell) => cell.split(' ').length > 2)
    return long < 0 ? line : cells.with(long, `${cells[long]} ${filler}`).join('\t')
  })
  const table = Array.from({ length: rows }, (_, at) => padded[at % padded.length])
  return [...head, ...table, ''].join('\n')
}
