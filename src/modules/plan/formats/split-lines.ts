import { err, ok, type Result } from '#kernel/result.ts'
import type { Limits } from './limits.ts'
import type { ReadFailure } from './read-failure.ts'

type LineFailure = Extract<ReadFailure, { kind: 'lineTooLong' }>

/** Lines of a text; the ends (CR LF, LF, CR) are dropped. One pass, refused at the first line over the limit. */
export const splitLines = (text: string, limits: Limits): Result<string[], LineFailure> => {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text
  const lines = unified.split('\n')
  for (const [at, line] of lines.entries())
    if (line.length > limits.maxLineLength)
      return err({ kind: 'lineTooLong', line: at + 1, length: line.length, maxLength: limits.maxLineLength })
  return ok(lines)
}
