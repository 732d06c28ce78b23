import { statfs } from 'node:fs/promises'
import { BackupFailure } from './failure.ts'

/** The twentieth part of the disk, a gigabyte at most. */
const reserveShare = 0.05
const largestReserve = 1024 ** 3

/** Between two looks at the disk. */
const lookEveryMs = 500

/**
 * Bytes on their way into a folder, as long as its disk has room to spare: a database on the same disk stops when it finds none.
 * @throws BackupFailure `diskFull` before the last room is taken
 */
export async function* leavingRoom(bytes: AsyncIterable<Uint8Array>, folder: string): AsyncGenerator<Uint8Array> {
  let looked = Number.NEGATIVE_INFINITY
  for await (const chunk of bytes) {
    if (performance.now() - looked > lookEveryMs) {
      looked = performance.now()
      const { bavail, blocks, bsize } = await statfs(folder)
      if (bavail * bsize < Math.min(largestReserve, blocks * bsize * reserveShare)) {
        throw new BackupFailure('diskFull', { folder })
      }
    }
    yield chunk
  }
}
