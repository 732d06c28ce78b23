import { utils, write } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPeopleSheet } from './read-people-sheet.ts'
import { sheetLimits } from './sheet-failure.ts'

const NIP = '198609262015051001'
const HEADER = ['No', 'NIP', 'Nama', 'Jabatan', 'Unit Kerja', 'Surel', 'Peran']

const aBook = (rows: readonly (readonly unknown[])[], more: Record<string, readonly (readonly unknown[])[]> = {}) => {
  const book = utils.book_new()
  for (const [name, each] of Object.entries({ Data: rows, ...more })) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(each as unknown[][]), name)
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

const read = (bytes: Uint8Array, name = 'pegawai.xlsx') => readPeopleSheet(bytes, name)
const rowsOf = (bytes: Uint8Array, name?: string) => {
  const result = read(bytes, name)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}
const csv = (text: string) => new TextEncoder().encode(text)

describe('a book of people', () => {
  it('is read by the words over its columns, in any order, below titles', () => {
    const book = aBook([
      ['DAFTAR PEGAWAI'],
      [],
      ['Unit Kerja', 'E-mail', 'Nama Lengkap', 'NIP / NI PPPK', 'Nama Jabatan', 'Peran ZI'],
      [1, 2, 3, 4, 5, 6],
      ['Dinas Contoh', 'Siti@contoh.go.id', '  Siti   Aminah ', NIP, 'Analis', 'Anggota tim; Pengelola pengaduan'],
      [],
      ['Dinas Contoh', '', 'Agus', '19860926 201505 1 002', '', ''],
    ])
    expect(rowsOf(book)).toEqual([
      {
        line: 5,
        name: 'Siti Aminah',
        nip: NIP,
        email: 'Siti@contoh.go.id',
        position: 'Analis',
        unit: 'Dinas Contoh',
        roles: ['team_member', 'complaint_officer'],
        unknownRoles: [],
        flaw: null,
      },
      expect.objectContaining({ line: 7, name: 'Agus', nip: '19860926 201505 1 002', roles: [] }),
    ])
  })

  it('keeps a NIP that is text, and tells when the sheet has rounded it', () => {
    const rows = rowsOf(aBook([HEADER, [1, NIP, 'Siti'], [2, Number(NIP), 'Agus'], [3, '1.98609E+17', 'Budi']]))
    expect(rows.map(({ nip, flaw }) => [nip === NIP, flaw])).toEqual([
      [true, null],
      [false, 'nip_rounded'],
      [false, 'nip_rounded'],
    ])
  })

  it('marks rows with formulas in the columns that count, and leaves other columns alone', () => {
    const sheet = utils.aoa_to_sheet([HEADER, [1, NIP, 'Siti'], [2, NIP, 'Agus']])
    sheet.C2 = { t: 's', v: 'Siti', f: 'HYPERLINK("http://evil.test","Siti")' }
    sheet.A3 = { t: 'n', v: 2, f: 'A2+1' }
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, 'Data')
    const rows = rowsOf(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    expect(rows.map(({ flaw }) => flaw)).toEqual(['formula', null])
  })

  it('finds the sheet with the people among others', () => {
    expect(rowsOf(aBook([['Petunjuk']], { Pegawai: [HEADER, [1, NIP, 'Siti']] }))).toHaveLength(1)
  })

  it('names roles nobody knows', () => {
    const [row] = rowsOf(aBook([HEADER, [1, NIP, 'Siti', '', '', '', 'Raja, Pegawai']]))
    expect(row).toMatchObject({ roles: ['employee'], unknownRoles: ['Raja'] })
  })
})

describe('a list of people', () => {
  it.each([
    ['semicolons', `NIP;Nama;Unit\n${NIP};"Siti; S.E.";Dinas`],
    ['commas', `NIP,Nama,Unit\n${NIP},"Siti; S.E.",Dinas`],
    ['tabs', `NIP\tNama\tUnit\n${NIP}\tSiti; S.E.\tDinas`],
    ['a mark of bytes and Windows lines', `\ufeffNIP;Nama;Unit\r\n${NIP};"Siti; S.E.";Dinas\r\n`],
    ['the NIP as text for a spreadsheet', `NIP;Nama;Unit\n="${NIP}";"Siti; S.E.";Dinas`],
  ])('is read with %s', (_what, text) => {
    expect(rowsOf(csv(text), 'pegawai.csv')).toMatchObject([{ line: 2, nip: NIP, name: 'Siti; S.E.', unit: 'Dinas' }])
  })

  it('reads old Windows bytes, and tells formulas and rounded numbers', () => {
    const windows = Buffer.from('Nama;NIP\nRen\xe9;1,98609E+17\n=1+1;1\n', 'latin1')
    expect(rowsOf(windows, 'a.csv').map(({ name, flaw }) => [name, flaw])).toEqual([
      ['René', 'nip_rounded'],
      ['=1+1', 'formula'],
    ])
  })
})

describe('a file that is no sheet of people', () => {
  const zipBomb = () => {
    const zeros = 'x'.repeat(70 * 1024 * 1024)
    return aBook([HEADER, [1, NIP, zeros.slice(0, 30_000)], ...Array(2100).fill([1, NIP, zeros.slice(0, 32_000)])])
  }
  it.each([
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'foto.png', 'wrongType'],
    ['a picture called a list', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), 'foto.csv', 'wrongType'],
    ['a document', () => Buffer.from('%PDF-1.7 ...'), 'surat.pdf', 'wrongType'],
    ['an old or locked book', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'lama.xls', 'oldOrLocked'],
    ['half a book', () => aBook([HEADER, [1, NIP, 'Siti']]).subarray(0, 600), 'a.xlsx', 'unreadable'],
    ['nothing', () => Buffer.alloc(0), 'kosong.csv', 'empty'],
    ['a header alone', () => aBook([HEADER]), 'a.xlsx', 'empty'],
    ['a book of other things', () => aBook([['Anggaran', 2026]]), 'a.xlsx', 'noHeader'],
    ['a list without header', () => csv('1;2;3'), 'a.csv', 'noHeader'],
    ['a hundred thousand rows', () => csv(`Nama;NIP\n${'Siti;1\n'.repeat(100_000)}`), 'a.csv', 'tooManyRows'],
    ['a book that swells', zipBomb, 'bom.xlsx', 'tooMuchInside'],
  ])('is refused in one word: %s', (_what, bytes, name, kind) => {
    expect(read(bytes(), name)).toMatchObject({ ok: false, error: { kind } })
  })

  it('never fails, whatever the bytes', () => {
    const start = fc.constantFrom(Buffer.from('504b0304', 'hex'), Buffer.from('Nama;NIP\n'), Buffer.alloc(0))
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 300 }), fc.constantFrom('a.xlsx', 'a.csv'), (head, tail, name) => {
        const result = read(Buffer.concat([head, tail]), name)
        expect(result.ok || result.error.kind).toBeTruthy()
      }),
      { numRuns: 200 },
    )
  })

  it('takes as many rows as it says and not one more', () => {
    const rows = (count: number) => csv(`Nama;NIP\n${'Siti;1\n'.repeat(count)}`)
    expect(rowsOf(rows(sheetLimits.rows), 'a.csv')).toHaveLength(sheetLimits.rows)
    expect(read(rows(sheetLimits.rows + 1), 'a.csv')).toMatchObject({ error: { maximum: sheetLimits.rows } })
  })
})
