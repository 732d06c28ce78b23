import { fitOf } from './column-fit.ts'
import { columns as allColumns, type Column } from './columns.ts'
import type { Header } from './header-row.ts'
import type { HeaderMeaning } from './header-words.ts'
import type { RowLine } from './source-lines.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How many rows are looked at to judge what a column holds. */
const SAMPLE = 80
/** What the header's word is worth against the content: first meaning, second, third. */
const WORD_VALUE = [2.5, 1.5, 0.8] as const
/** A column needs this share of inked cells to be judged by them. */
const MIN_INKED = 2

type Claim = { readonly at: number; readonly column: Column; readonly score: number }

/**
 * What each printed column holds: the header's words together with what stands below. Only rows as wide as the header are
 * looked at. No two columns get the same meaning, except `other`.
 */
export const resolveColumns = (header: Header, rows: readonly RowLine[], vocabulary: Vocabulary): readonly Column[] => {
  const sample = rows.filter(({ cells }) => cells.length === header.cells.length).slice(0, SAMPLE)
  const claims: Claim[] = []
  for (const [at, meanings] of header.meanings.entries()) {
    const inked = sample.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '')
    const looks = inked.length >= MIN_INKED ? inked.map((cell) => fitOf(cell, vocabulary)) : []
    for (const [rank, column] of candidates(meanings, header.cells[at] ?? '').entries()) {
      const content = looks.reduce((sum, fit) => sum + fit(column), 0) / Math.max(1, looks.length)
      const word = meanings.length === 0 ? 0 : (WORD_VALUE[rank] ?? 0.5)
      if (meanings.length > 0 || looks.length > 0) claims.push({ at, column, score: word + content })
    }
  }
  return settle(claims, header.cells.length)
}

/** An unnamed column may be anything; an unknown word is no part of an action row. */
const candidates = (meanings: readonly HeaderMeaning[], cell: string): readonly Column[] => {
  if (meanings.length > 0) return meanings.filter((meaning) => meaning !== 'foreign')
  return cell === '' ? allColumns.filter((column) => column !== 'area' && column !== 'question') : ['other']
}

const settle = (claims: readonly Claim[], width: number): readonly Column[] => {
  const result: (Column | null)[] = new Array(width).fill(null)
  const taken = new Set<Column>()
  for (const { at, column } of claims.toSorted((one, other) => other.score - one.score)) {
    if (result[at] !== null || (column !== 'other' && taken.has(column))) continue
    result[at] = column
    taken.add(column)
  }
  return result.map((column) => column ?? 'other')
}
