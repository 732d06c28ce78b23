import type { HeaderLine } from '../core/reading/header/header-lines.ts'

/** Lines of a printed text, as the header reading sees them; a blank line leaves a gap. */
export const printedLines = (text: string): readonly HeaderLine[] =>
  text
    .split('\n')
    .flatMap((line, index, all) => (line === '' ? [] : [{ text: line, gap: all[index - 1] === '', running: false }]))
