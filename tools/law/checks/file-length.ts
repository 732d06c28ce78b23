import { error, type Finding, warning } from '../finding.ts'
import { codeFiles, isTest, productionCode, type Tree } from '../tree.ts'

const warnAbove = 250
const errorAbove = 400
const medianAtMost = 70
const p95AtMost = 250

const rule = 'file-length'

/** No code file over 400 lines, tests included; the program's own files short in the middle (median) and at the end (p95). */
export function checkFileLength(tree: Tree): Finding[] {
  const long = codeFiles(tree).flatMap(({ path, text }) => {
    const lines = lineCount(text)
    if (lines > errorAbove) return [error(rule, path, `${lines} lines, over ${errorAbove}: split it by concept.`)]
    if (lines > warnAbove && !isTest(path))
      return [warning(rule, path, `${lines} lines: split it before it reaches ${errorAbove}.`)]
    return []
  })
  const lengths = productionCode(tree).map(({ text }) => lineCount(text))
  return [...long, ...overPercentile(lengths, 0.5, medianAtMost), ...overPercentile(lengths, 0.95, p95AtMost)]
}

/** Lines as an editor counts them: a final newline starts no line. */
export function lineCount(text: string): number {
  if (text === '') return 0
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

/** The smallest value that at least `share` of the values do not exceed; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

function overPercentile(lengths: readonly number[], share: number, atMost: number): Finding[] {
  const lines = percentile(lengths, share)
  const name = share === 0.5 ? 'median' : `p${share * 100}`
  return lines > atMost
    ? [error(rule, 'src', `The ${name} length is ${lines} lines, over ${atMost}: files hold too much.`)]
    : []
}
