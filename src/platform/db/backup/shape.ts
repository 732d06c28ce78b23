/** A table as a backup names it; columns are those that are stored, not those that the database computes. */
export type TableShape = { readonly schema: string; readonly table: string; readonly columns: readonly string[] }

export type SequenceState = {
  readonly schema: string
  readonly sequence: string
  /** As text: larger than a number may be. */
  readonly last: string
  readonly isCalled: boolean
}

/** A job that waits, without those that come by themselves at their hour. */
export type WaitingJob = {
  readonly name: string
  /** JSON as text. */
  readonly payload: string
  readonly queue: string | null
  readonly runAt: string
  readonly maxAttempts: number
  readonly key: string | null
  readonly priority: number
  readonly flags: readonly string[] | null
}

export const quoted = (...names: readonly string[]): string =>
  names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')

export const nameOf = ({ schema, table }: Pick<TableShape, 'schema' | 'table'>): string => `${schema}.${table}`

const columnsOf = ({ columns }: TableShape): string => columns.map((column) => quoted(column)).join(', ')

/** The text of `copy` for a table, both ways: the same columns in the same order. */
export const copyText = (shape: TableShape, way: 'to stdout' | 'from stdin'): string =>
  `copy ${quoted(shape.schema, shape.table)} (${columnsOf(shape)}) ${way}`
