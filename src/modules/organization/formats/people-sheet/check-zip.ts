import { inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '#kernel/result.ts'
import { type SheetFailure, sheetLimits } from './sheet-failure.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const DEFLATED = 8
const ENTRIES_MAXIMUM = 2000
const MEGABYTE = 1024 * 1024

const unreadable: Result<never, SheetFailure> = err({ kind: 'unreadable' })

/**
 * Unpacks every part of a book once with a hand on the tap: what a file says of its own size is no promise, and a megabyte can
 * hold a thousand. Only then the library that reads books may have it.
 */
export const checkZip = (bytes: Buffer): Result<null, SheetFailure> => {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) return unreadable
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let left = sheetLimits.inflatedMegabytes * MEGABYTE
  if (count > ENTRIES_MAXIMUM) return unreadable
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return unreadable
    const inflated = inflatedSize(bytes, at, left)
    if (inflated === null) return unreadable
    left -= inflated
    if (left <= 0) return err({ kind: 'tooMuchInside', megabytes: sheetLimits.inflatedMegabytes })
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return ok(null)
}

/** Bytes that the entry unpacks to, at most `most`; null when it is no entry or broken. */
function inflatedSize(bytes: Buffer, at: number, most: number): number | null {
  const packed = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return null
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (from + packed > bytes.length) return null
  if (bytes.readUInt16LE(at + 10) !== DEFLATED) return packed
  try {
    return inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: most }).length
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? most : null
  }
}
