import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { pack as createPack } from 'tar-stream'
import { withTrailer } from './trailer.ts'

/** Rows shrink to a fifth at this level; higher ones take twice the time for a tenth more. */
const gzipLevel = 4

export type Archive = {
  add(name: string, content: Uint8Array | string): Promise<void>
  /** For content that does not fit into memory; it must have exactly `size` bytes. */
  addStream(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>
  /** No more entries come. */
  end(): void
  /** Makes whoever reads the bytes get this error in place of an end. */
  fail(error: unknown): void
  /** The archive as it grows; entries wait until their bytes are taken. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A `.tar.gz` with its trailer, written entry by entry. */
export function createArchive(createdAt: Date): Archive {
  const pack = createPack()
  // Whoever adds gets the error of its own entry; without a listener this one would end the process.
  pack.on('error', () => undefined)
  const gzip = createGzip({ level: gzipLevel })
  pipeline(Readable.from(pack, { objectMode: false }), gzip, () => undefined)
  const header = (name: string, size: number) => ({ name, size, mode: 0o600, mtime: createdAt })

  return {
    add(name, content) {
      const bytes = Buffer.from(content)
      return new Promise((resolve, reject) => {
        const settle = (error?: Error | null) => (error ? reject(error) : resolve())
        pack.entry(header(name, bytes.byteLength), bytes, settle).on('error', reject)
      })
    },
    async addStream(name, size, content) {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const entry = pack.entry(header(name, size), (error) => (error ? reject(error) : resolve()))
      entry.on('error', reject)
      promise.catch(() => undefined)
      for await (const chunk of content) {
        if (!entry.write(chunk)) await Promise.race([promise, drained(entry)])
      }
      entry.end(undefined)
      return promise
    },
    end: () => pack.finalize(),
    fail: (error) => gzip.destroy(error instanceof Error ? error : new Error(String(error))),
    bytes: withTrailer(gzip),
  }
}

const drained = (stream: NodeJS.EventEmitter): Promise<void> => new Promise((resolve) => stream.once('drain', resolve))
