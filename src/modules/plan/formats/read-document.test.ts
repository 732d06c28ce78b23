import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from './limits.ts'
import { readDocument } from './read-document.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const refusal = (bytes: Uint8Array, fileName = 'rencana.txt') => {
  const read = readDocument(bytes, fileName)
  if (read.ok) throw new Error('expected a refusal')
  return read.error
}

const blocksOf = (text: string, fileName = 'rencana.txt') => {
  const read = readDocument(bytesOf(text), fileName)
  if (!read.ok) throw new Error(read.error.kind)
  return read.value.blocks
}

describe('what readDocument refuses', () => {
  it('refuses an empty file, and one of blanks only', () => {
    expect(refusal(new Uint8Array())).toEqual({ kind: 'emptyFile' })
    expect(refusal(bytesOf(' \n\t\n'))).toEqual({ kind: 'emptyFile' })
  })

  it('refuses an extension it has no reader for, and names those it has', () => {
    expect(refusal(bytesOf('a'), 'rencana.docx')).toEqual({
      kind: 'unsupportedExtension',
      extension: 'docx',
      supported: ['txt', 'md', 'tsv', 'csv'],
    })
    expect(refusal(bytesOf('a'), 'rencana')).toMatchObject({ kind: 'unsupportedExtension', extension: '' })
  })

  it.each([
    ['%PDF-1.7 rest', 'pdf'],
    ['PK\u0003\u0004 rest', 'zip'],
    ['{\\rtf1 rest', 'rtf'],
    ['\ufeff<!DOCTYPE html><html>', 'html'],
  ])('knows %j by its first bytes', (text, found) => {
    expect(refusal(bytesOf(text))).toEqual({ kind: 'wrongContent', extension: 'txt', found })
  })

  it('knows an old Office file by its first bytes', () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    expect(refusal(bytes, 'rencana.csv')).toEqual({ kind: 'wrongContent', extension: 'csv', found: 'ole' })
  })

  it('refuses noise', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)
    expect(refusal(noise).kind).toBe('binaryNoise')
  })

  it('refuses more bytes than the limit and says both', () => {
    const read = readDocument(bytesOf('x'.repeat(11)), 'a.txt', { ...limits, maxFileBytes: 10 })
    expect(read).toEqual({ ok: false, error: { kind: 'tooLarge', bytes: 11, maxBytes: 10 } })
  })

  it('refuses a line of 5 MB and names the line', () => {
    expect(refusal(bytesOf(`ok\n${'a'.repeat(5 * 1024 * 1024)}`))).toEqual({
      kind: 'lineTooLong',
      line: 2,
      length: 5 * 1024 * 1024,
      maxLength: limits.maxLineLength,
    })
  })

  it.each(['txt', 'tsv', 'csv'])('refuses more than 10,000 table rows in .%s', (extension) => {
    const row = extension === 'csv' ? '1,a,b\n' : '1\ta\tb\n'
    const failure = refusal(bytesOf(row.repeat(limits.maxTableRows + 1)), `a.${extension}`)
    expect(failure).toEqual({ kind: 'tooManyRows', maxRows: limits.maxTableRows })
  })

  it('takes exactly 10,000 rows', () => {
    expect(readDocument(bytesOf('1\ta\tb\n'.repeat(limits.maxTableRows)), 'a.txt').ok).toBe(true)
  })

  it('refuses a file that mixes encodings, with a line of each', () => {
    const mixed = new Uint8Array([...bytesOf('naïve – ok\n'), 0x6e, 0x61, 0xef, 0x76, 0x65, 0x0a])
    expect(refusal(mixed)).toEqual({ kind: 'mixedEncodings', unicodeLine: 1, otherLine: 2 })
  })
})

describe('what readDocument reads', () => {
  it('makes paragraphs and tables, each with its lines', () => {
    const blocks = blocksOf('JUDUL\nBARIS DUA\n\nNO\tKOMPONEN\n1\tTim Kerja\n\n2\tPola\n')
    expect(blocks.map(({ kind, place }) => [kind, place.firstLine, place.lastLine])).toEqual([
      ['paragraph', 1, 2],
      ['table', 4, 5],
      ['table', 7, 7],
    ])
    expect(blocks[0]).toMatchObject({ text: 'JUDUL\nBARIS DUA' })
    expect(blocks[1]).toMatchObject({ rows: [{ cells: [{ text: 'NO' }, { text: 'KOMPONEN' }] }, {}] })
  })

  it('counts pages by form feeds, and leaves them open without', () => {
    const [first, second] = blocksOf('a\n\fb\n')
    expect([first?.place.page, second?.place.page]).toEqual([1, 2])
    expect(blocksOf('a\n\nb').map(({ place }) => place.page)).toEqual([null, null])
  })

  it('takes an indented line as text', () => {
    expect(blocksOf('\tDalam rangka pembangunan')).toMatchObject([{ kind: 'paragraph' }])
  })

  it('keeps empty cells at both ends of a row', () => {
    const [table] = blocksOf('\t\tisi\t\n1\ta\tb\tc')
    expect(table?.kind === 'table' && table.rows[0]?.cells.map(({ text }) => text)).toEqual(['', '', 'isi', ''])
  })

  it('reads pipe tables, without their rule, and headings of Markdown', () => {
    const blocks = blocksOf('## BAB III\n\n| NO | AKSI |\n|----|:----:|\n| 1 | a \\| b |\n', 'a.md')
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', text: 'BAB III' })
    expect(blocks[1]).toMatchObject({
      kind: 'table',
      rows: [{ cells: [{ text: 'NO' }, { text: 'AKSI' }] }, { cells: [{ text: '1' }, { text: 'a | b' }] }],
    })
  })

  it('unifies line ends', () => {
    expect(blocksOf('a\r\nb\rc')).toMatchObject([{ text: 'a\nb\nc' }])
  })
})

describe('encodings of readDocument', () => {
  const text = 'Café – “ya”\tdua\n'

  it.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with mark', bytesOf(`\ufeff${text}`)],
    [
      'UTF-16 LE with mark',
      new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer)]),
    ],
    [
      'Windows-1252',
      new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x79, 0x61, 0x94, 0x09, 0x64, 0x75, 0x61]),
    ],
  ])('reads %s', (_, bytes) => {
    const read = readDocument(bytes, 'a.txt')
    expect(read).toMatchObject({
      ok: true,
      value: { blocks: [{ rows: [{ cells: [{ text: 'Café – “ya”' }, { text: 'dua' }] }] }] },
    })
  })

  it('reads UTF-16 without a mark', () => {
    const wide = 'NO\tKOMPONEN\n1\tTim Kerja\n'
    const little = new Uint8Array(Uint16Array.from(wide, (c) => c.charCodeAt(0)).buffer)
    const big = little.map((_, at) => little[at ^ 1] ?? 0)
    for (const bytes of [little, big])
      expect(readDocument(bytes, 'a.txt')).toMatchObject({ ok: true, value: { lineCount: 3 } })
  })

  it('refuses what no encoding explains', () => {
    expect(refusal(new Uint8Array([0x61, 0x81, 0x8d, 0x62, 0x0a, 0x63]))).toEqual({ kind: 'undecodable' })
  })
})

describe('readDocument on anything', () => {
  it('always answers, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.md', 'a.tsv', 'a.csv'),
        (bytes, name) => {
          expect(typeof readDocument(bytes, name).ok).toBe('boolean')
        },
      ),
    )
  })

  it('keeps every word of a text, in order', () => {
    const line = fc
      .array(fc.constantFrom('kata', '1', 'Tim', '\t', ' '), { maxLength: 8 })
      .map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const text = lines.join('\n')
        fc.pre(text.trim() !== '')
        const read = blocksOf(text).flatMap((block) =>
          block.kind === 'paragraph' ? [block.text] : block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)),
        )
        const words = (value: string) => value.split(/\s+/).filter((word) => word !== '')
        expect(words(read.join(' '))).toEqual(words(text))
      }),
    )
  })
})
