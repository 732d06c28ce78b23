import { deflateRawSync } from 'node:zlib'
import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readPeopleSheet } from './read-people-sheet.ts'
import { repackZip } from './repack-zip.ts'

const book = (() => {
  const made = utils.book_new()
  utils.book_append_sheet(
    made,
    utils.aoa_to_sheet([
      ['Nama', 'NIP'],
      ['Siti', '198609262015051001'],
    ]),
    'Data',
  )
  return write(made, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
})()

const LOCAL = Buffer.from('504b0304', 'hex')
const ENTRY = Buffer.from('504b0102', 'hex')
const MEGABYTE = 1024 * 1024

type Said = { readonly method?: number; readonly unpacked?: number }

/** A zip with one part whose two descriptions may differ from each other and from the truth. */
const aZip = (
  content: Buffer,
  { local = {}, entry = {} }: { readonly local?: Said; readonly entry?: Said },
): Buffer => {
  const name = Buffer.from('xl/media/a.bin')
  const data = deflateRawSync(content)
  const head = Buffer.alloc(30)
  LOCAL.copy(head)
  head.writeUInt16LE(local.method ?? 8, 8)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt32LE(local.unpacked ?? content.length, 22)
  head.writeUInt16LE(name.length, 26)
  const row = Buffer.alloc(46)
  ENTRY.copy(row)
  row.writeUInt16LE(entry.method ?? 8, 10)
  row.writeUInt32LE(data.length, 20)
  row.writeUInt32LE(entry.unpacked ?? content.length, 24)
  row.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(row.length + name.length, 12)
  end.writeUInt32LE(head.length + name.length + data.length, 16)
  return Buffer.concat([head, name, data, row, name, end])
}

const repacked = (bytes: Buffer): Buffer => {
  const result = repackZip(bytes)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

describe('repackZip', () => {
  it('keeps what a book says', () => {
    expect(readPeopleSheet(repacked(book), 'a.xlsx')).toEqual(readPeopleSheet(book, 'a.xlsx'))
  })

  it('hands on what it unpacked itself, whatever the part says of its size', () => {
    const content = Buffer.alloc(1000, 'a')
    for (const unpacked of [0, 7, 0xffffffff]) {
      const made = repacked(aZip(content, { local: { unpacked }, entry: { unpacked } }))
      expect(made.readUInt32LE(22)).toBe(content.length)
      expect(made.includes(content)).toBe(true)
    }
  })

  it('believes one of the two descriptions, and leaves no other to be believed', () => {
    const bomb = Buffer.alloc(70 * MEGABYTE, 'a')
    const made = repacked(aZip(bomb, { entry: { method: 0 } }))
    expect(made.length).toBeLessThan(MEGABYTE)
    expect(made.readUInt16LE(8)).toBe(0)
  })

  it.each([
    ['swells beyond the limit', {}, 'tooMuchInside'],
    ['is packed in a way nobody uses', { entry: { method: 12 } }, 'unreadable'],
  ])('refuses a part that %s', (_what, said, kind) => {
    expect(repackZip(aZip(Buffer.alloc(70 * MEGABYTE, 'a'), said))).toMatchObject({ error: { kind } })
  })
})
