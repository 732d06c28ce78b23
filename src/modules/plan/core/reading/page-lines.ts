import { startsLower } from './cell-kind.ts'

/** Running text between tables: what ends a table, and what is only the furniture of a page. */
const CLOSING = /^\W*(bab\s+[ivx\d]+\b|bab[ivx]+\b|lampiran\b|penutup\b|ditetapkan\b|mengetahui\b|demikian\b|nip\b)/i
const PAGE_NUMBER = /^\W*(hal(aman)?\.?|page)?\s*[-–|]?\s*\d{1,4}\s*((\/|dari|of|dr)\s*\d{1,4})?\W*$/i

/** Chapter headings, annexes, signatures: the action table is over. */
export const closesTable = (text: string): boolean => !startsLower(text) && CLOSING.test(text)

export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text)
