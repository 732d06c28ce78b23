import type { TableShape } from '#platform/db/backup/shape.ts'

/** What an entry of a backup is, as its name says. */
export type Place =
  | { readonly kind: 'manifest' | 'jobs' | 'end' }
  /** A piece of the rows of the table at this place in the manifest. */
  | { readonly kind: 'rows'; readonly index: number }
  | { readonly kind: 'key' | 'file'; readonly name: string }

export const manifestName = 'manifest.json'
export const endName = 'end.json'

const digits = (value: number, width: number) => String(value).padStart(width, '0')

export const rowsName = (index: number, { schema, table }: TableShape, part: number): string =>
  `tables/${digits(index, 4)}-${schema}.${table}/${digits(part, 6)}.copy`
export const jobsName = (part: number): string => `jobs/${digits(part, 6)}.jsonl`
export const keyName = (name: string): string => `keys/${name}`
export const fileName = (sha256: string): string => `files/${sha256}`

/** Undefined for a name that this format does not know. */
export function placeOf(name: string): Place | undefined {
  if (name === manifestName) return { kind: 'manifest' }
  if (name === endName) return { kind: 'end' }
  if (/^jobs\/\d+\.jsonl$/.test(name)) return { kind: 'jobs' }
  const rows = /^tables\/(\d+)-/.exec(name)
  if (rows) return { kind: 'rows', index: Number(rows[1]) }
  const key = /^keys\/([a-z0-9][a-z0-9.-]*)$/.exec(name)?.[1]
  if (key !== undefined) return { kind: 'key', name: key }
  const file = /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
  return file === undefined ? undefined : { kind: 'file', name: file }
}
