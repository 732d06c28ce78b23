import { inflateRawSync } from 'node:zlib'
import { err, ok, type Result } from '#kernel/result.ts'
import { type SheetFailure, sheetLimits } from './sheet-failure.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const STORED = 0
const DEFLATED = 8
const ENTRIES_MAXIMUM = 2000
const MEGABYTE = 1024 * 1024

type Part = { readonly name: Buffer; readonly content: Buffer }

const unreadable: Result<never, SheetFailure> = err({ kind: 'unreadable' })
const tooMuch: Result<never, SheetFailure> = err({ kind: 'tooMuchInside', megabytes: sheetLimits.inflatedMegabytes })

/**
 * Unpacks every part of a book with a hand on the tap and packs it anew, plainly, for the library that reads books. A file says
 * of a part twice how large it is and how it is packed; whoever believes the other of the two is led to another content, or
 * to take memory for sizes that are only claimed. What we made ourselves says everything once.
 */
export const repackZip = (bytes: Buffer): Result<Buffer, SheetFailure> => {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + END_BYTES > bytes.length || bytes.readUInt32LE(end) !== END) return unreadable
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  let left = sheetLimits.inflatedMegabytes * MEGABYTE
  if (count > ENTRIES_MAXIMUM) return unreadable
  const parts: Part[] = []
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_BYTES > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return unreadable
    const content = contentOf(bytes, at, left)
    if (content === 'unreadable') return unreadable
    if (content === 'too much' || content.length >= left) return tooMuch
    left -= content.length
    const nameEnd = at + ENTRY_BYTES + bytes.readUInt16LE(at + 28)
    parts.push({ name: bytes.subarray(at + ENTRY_BYTES, nameEnd), content })
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return ok(packed(parts))
}

/** What an entry unpacks to, at most `most` bytes. */
function contentOf(bytes: Buffer, at: number, most: number): Buffer | 'unreadable' | 'too much' {
  const method = bytes.readUInt16LE(at + 10)
  const size = bytes.readUInt32LE(at + 20)
  const local = bytes.readUInt32LE(at + 42)
  if (local + LOCAL_BYTES > bytes.length || bytes.readUInt32LE(local) !== LOCAL) return 'unreadable'
  const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (from + size > bytes.length) return 'unreadable'
  const stored = bytes.subarray(from, from + size)
  if (method === STORED) return stored
  if (method !== DEFLATED) return 'unreadable'
  try {
    return inflateRawSync(stored, { maxOutputLength: most })
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : 'unreadable'
  }
}

/** A zip of parts as they are; sizes and places are true, times and checksums nobody asks for stay 0. */
function packed(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let place = 0
  for (const { name, content } of parts) {
    const local = Buffer.alloc(LOCAL_BYTES)
    local.writeUInt32LE(LOCAL, 0)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(ENTRY_BYTES)
    entry.writeUInt32LE(ENTRY, 0)
    entry.writeUInt32LE(content.length, 20)
    entry.writeUInt32LE(content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(place, 42)
    locals.push(local, name, content)
    entries.push(entry, name)
    place += LOCAL_BYTES + name.length + content.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(END_BYTES)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(place, 16)
  return Buffer.concat([...locals, directory, end])
}
