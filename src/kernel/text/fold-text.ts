const TAG = /<\/?[a-z][^<>]{0,200}>/gi
const NOT_WORD = /[^\p{L}\p{N}]+/gu
const MARKS = /\p{M}+/gu

/**
 * Text as it is compared, never as it is shown: compatibility forms unified (ligatures, full-width letters, no-break
 * spaces), marks over letters and tags dropped, lower case, every run of anything else one space.
 */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replace(TAG, ' ').replace(MARKS, '').toLowerCase().replace(NOT_WORD, ' ').trim()

/** Folded text without spaces: equal for words torn or glued by a line wrap. */
export const squashText = (text: string): string => foldText(text).replaceAll(' ', '')

/** The folded words in order, with repeats; none for an empty text. */
export const foldedWords = (text: string): string[] => {
  const folded = foldText(text)
  return folded === '' ? [] : folded.split(' ')
}
