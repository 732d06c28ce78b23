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

export type Values = { readonly [Name in Column]?: string }
