const TAG = /<\/?[a-z][^<>]{0,300}>/gi
/** A tag that lost its end at the end of a cell. */
const OPEN_TAG = /<\/?[a-z][a-z0-9]{0,10}(\s[^<>]{0,300})?$/i
const BREAK = /<br\s?\/?>/gi
const SPACE = /\s+/g
const TWO_LETTERS = /\p{L}{2}/u
const ENTITY: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&quot;': '"',
}

/**
 * A printed cell as a person reads it: tags and markdown stars dropped (also unclosed ones), the commonest entities
 * written out, white space collapsed. Typos and list markers stay.
 */
export const cleanCell = (raw: string): string => {
  let text = raw
  if (text.includes('<')) text = text.replace(BREAK, ' ').replace(TAG, '').replace(OPEN_TAG, '')
  if (text.includes('&')) text = text.replace(/&(amp|lt|gt|nbsp|quot);/g, (entity) => ENTITY[entity] ?? entity)
  if (text.includes('*')) text = text.replace(/\*+/g, '')
  return text.replace(SPACE, ' ').trim()
}

/** Whether a text cell holds only marks (`1`, `_`, `J J J`, `,`): two letters side by side make the least readable word. */
export const isOnlyMarks = (text: string): boolean => !TWO_LETTERS.test(text)
