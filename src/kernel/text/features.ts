import { foldText } from './fold-text.ts'
import { stemWord } from './stem.ts'

/** Short forms ("monev") and the words that they stand for. A form that stands for nothing is dropped. */
export type ShortForms = ReadonlyMap<string, readonly string[]>

/** Folds a text and writes its short forms out, so that both sides of a comparison speak the same words. */
export const expandText = (text: string, shortForms: ShortForms): string =>
  foldText(text)
    .split(' ')
    .flatMap((word) => shortForms.get(word) ?? [word])
    .join(' ')

/** Letter triples over a folded text without its spaces: they survive words torn or glued by a wrap, and most typing errors. */
export const letterTriples = (folded: string): Set<string> => {
  const squashed = folded.replaceAll(' ', '')
  const triples = new Set<string>()
  for (let at = 0; at + 3 <= squashed.length; at++) triples.add(squashed.slice(at, at + 3))
  return triples
}

/** Stems of the words of a folded text, stop words left out. */
export const stemSet = (folded: string, stopWords: ReadonlySet<string>): Set<string> => {
  const stems = new Set<string>()
  for (const word of folded.split(' ')) if (word !== '' && !stopWords.has(word)) stems.add(stemWord(word))
  return stems
}
