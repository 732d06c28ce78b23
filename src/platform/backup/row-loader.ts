import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Load } from '#platform/db/backup/load.ts'
import { nameOf, type TableShape } from '#platform/db/backup/shape.ts'

/** Rows of a table that the backup does not name. */
export class ForeignRows extends Error {}

export type RowLoader = {
  /** Loads a piece of the rows of a table; pieces of one table follow each other. */
  take(index: number, content: AsyncIterable<Uint8Array>): Promise<void>
  /** Waits until the rows taken last are in. */
  finish(): Promise<void>
  /** Takes no more: until then the connection waits for rows and hears nothing else. */
  abandon(): Promise<void>
  /** Rows that are in, by `schema.table`. */
  readonly counts: ReadonlyMap<string, number>
}

type Open = { readonly index: number; readonly table: TableShape; readonly stream: ReturnType<Load['copyInto']> }

/** Puts the pieces of each table together again into one COPY. */
export function loadRows(load: Load, tables: readonly TableShape[]): RowLoader {
  const counts = new Map<string, number>()
  let open: (Open & { readonly failed: Promise<never> }) | undefined

  const finish = async () => {
    if (!open) return
    const { stream, table } = open
    open = undefined
    stream.end()
    await finished(stream)
    counts.set(nameOf(table), stream.rowCount)
  }
  const begin = (index: number) => {
    const table = tables[index]
    if (!table) throw new ForeignRows(`the backup has no table ${index}`)
    const stream = load.copyInto(table)
    const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject))
    // Told to whoever writes next; nobody may be writing just now.
    failed.catch(() => undefined)
    open = { index, table, stream, failed }
    return open
  }
  return {
    counts,
    finish,
    async abandon() {
      const stream = open?.stream
      open = undefined
      stream?.destroy()
      if (stream) await finished(stream).catch(() => undefined)
    },
    async take(index, content) {
      if (open?.index !== index) await finish()
      const { stream, failed } = open ?? begin(index)
      for await (const chunk of content) {
        if (!stream.write(chunk)) await Promise.race([failed, once(stream, 'drain')])
      }
    },
  }
}
