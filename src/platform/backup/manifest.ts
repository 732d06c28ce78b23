import { z } from 'zod'

/** Counts up when an older program could not read what a newer one writes. */
export const FORMAT = 1

const table = z.object({ schema: z.string(), table: z.string(), columns: z.array(z.string()) })

const sequence = z.object({
  schema: z.string(),
  sequence: z.string(),
  last: z.string().regex(/^-?\d+$/),
  isCalled: z.boolean(),
})

/** What every format has said and will say: enough to refuse another one with a clear word. */
export const manifestHeadSchema = z.object({ format: z.number().int(), zona: z.string() })

/** The first entry of a backup, `manifest.json`. */
export const manifestSchema = manifestHeadSchema.extend({
  createdAt: z.iso.datetime(),
  postgresql: z.string(),
  era: z.number().int(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(table),
  sequences: z.array(sequence),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The last entry, `end.json`: what must have been seen before. */
export const endSchema = z.object({
  /** Rows of each table, by `schema.table`. */
  rows: z.record(z.string(), z.number().int()),
  jobs: z.number().int(),
  files: z.number().int(),
  keys: z.number().int(),
})
export type End = z.infer<typeof endSchema>

export const waitingJobSchema = z.object({
  name: z.string(),
  payload: z.string(),
  queue: z.string().nullable(),
  runAt: z.string(),
  maxAttempts: z.number().int(),
  key: z.string().nullable(),
  priority: z.number().int(),
  flags: z.array(z.string()).nullable(),
})
