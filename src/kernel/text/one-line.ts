import { storableText } from './storable-text.ts'

/**
 * Signs that show nothing and change how the text around them is shown: marks that turn its direction (a name that reads
 * backwards is another name), blanks without width. Joiners stay: scripts of the archipelago need them.
 */
const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A line as people type it: no line breaks, no double blanks, no control signs, nothing that a database cannot keep. */
export const oneLine = (text: string): string =>
  storableText(text)
    .replace(UNSEEN, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
