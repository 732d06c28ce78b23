import { foldedWords } from '#kernel/text/fold-text.ts'
import { monthWords } from './cell-words.ts'

const AFTER_YEAR = /(?<=\b(?:19|20)\d\d)\s+(?=\p{Lu})/u

/** "Januari 2023 Januari s/d Desember 2023" names two times: parted after a year before the next month. */
export const splitTimes = (target: string): readonly string[] => {
  const times: string[] = []
  for (const part of target.split(AFTER_YEAR)) {
    const [first] = foldedWords(part)
    const last = times.at(-1)
    if (last === undefined || (first !== undefined && monthWords.has(first))) times.push(part)
    else times[times.length - 1] = `${last} ${part}`
  }
  return times
}
