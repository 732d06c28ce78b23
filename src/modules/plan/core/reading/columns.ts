/** What a column of an action table holds. `other` is printed but not part of an action row (progress, notes, weights). */
export const columns = [
  'no',
  'area',
  'component',
  'indicator',
  'action',
  'evidence',
  'target',
  'output',
  'quantity',
  'pic',
  'question',
  'other',
] as const

export type Column = (typeof columns)[number]

/** Columns whose words make an action row what it is. */
export const textColumns = ['component', 'indicator', 'action', 'evidence'] as const satisfies readonly Column[]

export type Values = { readonly [Name in Column]?: string }
