import { ABBREVIATIONS, BINDING_WORDS, DEED_WORDS, DOCUMENT_WORDS, MEDIA_WORDS, VERB_WORDS } from './evidence-words.ts'

/** More than a cell ever asks for; a longer one is prose. */
const MOST_ITEMS = 40

/** A list opened by these tells how one document must be, not which documents are wanted. */
const QUALIFIERS = /(?:yaitu|yakni|dengan|memenuhi|melalui|memuat|berisi|menggambarkan|kriteria|syarat)\s*$/i

/**
 * The checklist of documents that an evidence cell asks for. Parentheses stay whole, words stay as printed, and a cell that
 * cannot be parted with certainty is one item; the numbers and dashes of a list are dropped.
 */
export const splitEvidence = (text: string | null): readonly string[] => {
  const plain = (text ?? '')
    .normalize('NFKC')
    .replace(/<\s{0,3}(?:li|br|p)\b[^<>]{0,300}>/gi, '\n')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\*+/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
  const items = listed(plain).flatMap((item) => cut(item))
  const named = items.map(clean).filter((item) => /[\p{L}\p{N}]{2}/u.test(item))
  return named.length > MOST_ITEMS ? [clean(plain)] : named
}

const clean = (item: string): string =>
  item
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[\s\-–—•·▪✓.:;,]+|(?:\d{1,2}|[a-z])[.)]\s+)+/u, '')
    .replace(/^(?:dan|serta|&)\s+/i, '')
    .replace(/\s*[;,.:]+$/, '')
    .trim()

const MARK = /(?:^|(?<=\s))(?:(\d{1,2})[.)]|[-–•▪✓])\s*(?=[\p{L}"“(])/gu

/** The items of a marked list; a lead-in before it either names the one document they describe or is dropped. */
const listed = (text: string): readonly string[] => {
  const marks = [...text.matchAll(MARK)].filter((mark) => mark[1] !== undefined || atLineStart(text, mark.index))
  const first = marks[0]
  const numbers = marks.flatMap((mark) => (mark[1] ? [Number(mark[1])] : []))
  const rising = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  if (!first || marks.length < 2 || !rising) return lines(text)
  const lead = text.slice(0, first.index).trim()
  if (/:$/.test(lead) && QUALIFIERS.test(lead.slice(0, -1))) return [text]
  const items = marks.map((mark, index) =>
    text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length),
  )
  return lead && !/:$/.test(lead) ? [lead, ...items] : items
}

const atLineStart = (text: string, index: number): boolean => index === 0 || /[\n:]\s*$/.test(text.slice(0, index))

const lines = (text: string): readonly string[] =>
  /\n\s*[-–•\d]/.test(text) ? text.split('\n') : [text.replace(/\n/g, ' ')]

const BREAK = /;|,\s+dan\s+|,|\s+dan\s+|\s+serta\s+|\s+&\s+|\.\s*(?=\p{Lu})|\s+(?=\p{Lu})|(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu

/** Parts one text at its sure breaks, left to right. */
const cut = (text: string): readonly string[] => {
  const colon = text.indexOf(':')
  if (colon > 0 && /;/.test(text.slice(colon)) && QUALIFIERS.test(text.slice(0, colon))) return [text]
  const items: string[] = []
  let from = 0
  for (const found of text.matchAll(BREAK)) {
    const left = text.slice(from, found.index)
    if (depth(text.slice(0, found.index)) > 0 || left.trim() === '') continue
    if (!isBreak(found[0], left, text.slice(found.index + found[0].length))) continue
    items.push(left)
    from = found.index + found[0].length
  }
  return [...items, text.slice(from)]
}

const depth = (text: string): number => text.split('(').length - text.split(')').length

const word = (text: string, pattern: RegExp): string => pattern.exec(text)?.[0].toLowerCase() ?? ''

const isBreak = (mark: string, left: string, right: string): boolean => {
  if (mark === ';') return true
  const next = word(right, /^\s*[\p{L}\p{N}-]+/u).trim()
  const last = word(left, /[\p{L}\p{N}.]+(?=[\s"'”)]*$)/u)
  const names = DOCUMENT_WORDS.has(next) || VERB_WORDS.has(next)
  if (/\/\s*$/.test(left)) return false
  const medium = MEDIA_WORDS.has(next) && !/(?:melalui|via|lewat|seperti|misal\w*)\s[^;]*$/i.test(left)
  if (mark.includes(',')) return names || medium
  if (mark.trim() === 'dan' || mark.trim() === 'serta' || mark.trim() === '&')
    return DOCUMENT_WORDS.has(next) && !DEED_WORDS.has(next)
  if (mark.startsWith('.')) return names && !ABBREVIATIONS.has(last)
  return isRunTogether(mark, left, last, next, right)
}

/** No mark at all between two documents: only "SK …" or the repeated first word of the cell is sure enough. */
const isRunTogether = (mark: string, left: string, last: string, next: string, right: string): boolean => {
  if (BINDING_WORDS.has(last) || !/\s/.test(right)) return false
  if (mark === '') return next.length > 3 && DOCUMENT_WORDS.has(next)
  if (/^SK\b\.?\s+\p{Lu}/u.test(right)) return DOCUMENT_WORDS.has(word(left, /^\s*\p{L}+/u).trim())
  const head = word(left, /^\s*\p{L}+/u).trim()
  return head === next && (next === 'dokumen' || next === 'laporan' || next === 'daftar')
}
