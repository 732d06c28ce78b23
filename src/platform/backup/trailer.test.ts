import { createHash, randomBytes } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TrailerMismatch, withoutTrailer, withTrailer } from './trailer.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const collect = async (bytes: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(bytes))

describe('the trailer', () => {
  it('comes off again, in whatever pieces the bytes come', async () => {
    const pieces = fc.integer({ min: 1, max: 300 })
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), pieces, pieces, async (bytes, out, back) => {
        const stored = await collect(withTrailer(inPieces(bytes, out)))
        expect(await collect(withoutTrailer(inPieces(stored, back)))).toEqual(Buffer.from(bytes))
      }),
    )
  })

  it('tells of any one byte that is another', async () => {
    const stored = await collect(withTrailer(inPieces(randomBytes(500), 100)))
    for (let place = 0; place < stored.length; place += 1) {
      const changed = Buffer.from(stored)
      changed.writeUInt8((stored[place] ?? 0) ^ 1, place)
      await expect(collect(withoutTrailer(inPieces(changed, 64))), `byte ${place}`).rejects.toThrow(TrailerMismatch)
    }
  })

  it('tells of any cut', async () => {
    const stored = await collect(withTrailer(inPieces(randomBytes(500), 100)))
    for (let length = 0; length < stored.length; length += 1) {
      const cut = stored.subarray(0, length)
      await expect(collect(withoutTrailer(inPieces(cut, 64))), `${length} bytes`).rejects.toThrow(TrailerMismatch)
    }
  })

  it('leaves a file that any gunzip opens, and says the hash in words', async () => {
    const packed = gzipSync('rows')
    const stored = await collect(withTrailer(inPieces(packed, 7)))
    const hash = createHash('sha256').update(packed).digest('hex')
    expect(gunzipSync(stored).toString()).toBe(`rowszona backup sha256 ${hash}\n`)
  })
})
