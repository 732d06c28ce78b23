import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkSampleNames, readSampleNames } from './no-sample-names.ts'
import { namesIn, sampleNames } from './sample-names.ts'

const root = join(import.meta.dirname, '../..')
const ground = mkdtempSync(join(tmpdir(), 'zona-names-'))
afterAll(() => rmSync(ground, { recursive: true, force: true }))

const lay = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(ground, 'tree-'))
  const worksheet = '{"statement":"Tim Kerja"}'
  const base = {
    'rules/instruments/lke-52-2014.json': worksheet,
    'rules/instruments/lke-90-2021.json': worksheet,
    'rules/instruments/predicates.json': worksheet,
    'e2e/fixtures/work-plans/texts/one.txt':
      'Camat Umpama Raya membentuk Tim Kerja memakai e-Contoh, lihat www.umpama.go.id',
    'src/a.ts': 'export const a = 1\n',
  }
  for (const [path, text] of Object.entries({ ...base, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('sampleNames', () => {
  it('takes words that are always written with a capital and that nobody else knows', () => {
    const names = sampleNames('Kota Umpama dan Umpama Tengah. Rapat umum; rapat di Umpama', 'tengah', ['kota'])
    expect([...names]).toEqual(['umpama'])
  })

  it('takes a name that is small after a hyphen', () => {
    expect([...sampleNames('Aplikasi E-zontal dipakai', 'aplikasi', [])]).toEqual(['zontal'])
  })

  it('leaves Roman numbers and very short words out', () => {
    expect(sampleNames('BAB III pasal XI di PA', 'bab', []).size).toBe(0)
  })
})

describe('namesIn', () => {
  const names = new Set(['umpama', 'bp9x'])

  it('finds a name within an identifier and counts lines from 1', () => {
    expect(namesIn('a\nconst readUmpamaPlan = 1', names)).toEqual([{ name: 'umpama', line: 2 }])
    expect(namesIn("'BP9X'", names)).toEqual([{ name: 'bp9x', line: 1 }])
  })

  it('is not misled by a longer word', () => {
    expect(namesIn('perumpamaan', names)).toEqual([])
  })
})

describe('checkSampleNames', () => {
  it('passes a tree without names of the samples', () => {
    expect(checkSampleNames(lay({}))).toEqual([])
  })

  it('names file, line and word of a breach in src and in rules', () => {
    const tree = lay({ 'src/b.ts': "\nif (unit === 'Umpama') {}\n", 'rules/c.json': '{"place":"UMPAMA"}' })
    expect(checkSampleNames(tree).map(({ where }) => where)).toEqual(['rules/c.json:1', 'src/b.ts:2'])
    expect(checkSampleNames(tree)[0]?.message).toContain('"umpama"')
  })
})

describe('the sample plans of this repository', () => {
  it('give names of places, persons and applications', () => {
    const names = readSampleNames(root)
    expect(names.size).toBeGreaterThan(25)
    for (const name of ['kendal', 'banjarbaru', 'pekalongan', 'kudus', 'madiun', 'ngabekti', 'epajak', 'qvet'])
      expect(names).toContain(name)
  })

  it('give no word of everyday office life', () => {
    const names = readSampleNames(root)
    for (const word of ['kecamatan', 'dinas', 'desember', 'simpeg', 'sekretaris', 'laporan', 'barat'])
      expect(names).not.toContain(word)
  })

  it('are known to no file of src and rules', () => {
    expect(checkSampleNames(root).map(({ where, message }) => `${where} ${message}`)).toEqual([])
  })
})
