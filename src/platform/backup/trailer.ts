import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/**
 * The last bytes of a backup say the SHA-256 of all before them, as a gzip member of their own: the whole stays a `.tar.gz`
 * that every tool opens, and no byte of it can change or be missing unnoticed.
 */
const trailerOf = (sha256: string): Buffer => gzipSync(`zona backup sha256 ${sha256}\n`, { level: 0 })

const trailerLength = trailerOf('0'.repeat(64)).length

/** Bytes, followed by their trailer. */
export async function* withTrailer(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
  yield trailerOf(hash.digest('hex'))
}

/** The trailer is missing, or is not that of the bytes before it. */
export class TrailerMismatch extends Error {}

/**
 * Bytes without their trailer. Whoever reads to the end knows that all are as they were written.
 * @throws TrailerMismatch at the end
 */
export async function* withoutTrailer(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let held: Uint8Array = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const all = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const ready = all.length - trailerLength
    if (ready > 0) {
      const passed = all.subarray(0, ready)
      hash.update(passed)
      yield passed
    }
    held = Buffer.from(ready > 0 ? all.subarray(ready) : all)
  }
  if (!trailerOf(hash.digest('hex')).equals(held)) throw new TrailerMismatch('the trailer does not fit')
}
