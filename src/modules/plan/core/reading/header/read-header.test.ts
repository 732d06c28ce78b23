import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../formats/read-document.ts'
import type { Block } from '../../document.ts'
import type { ParsedHeader } from '../../parsed-plan.ts'
import { readHeader } from './read-header.ts'

const FOLDER = new URL('../../../../../../e2e/fixtures/work-plans/', import.meta.url)

const textOf = (name: string): string => {
  const file = readdirSync(new URL('texts/', FOLDER)).find((each) => each.startsWith(name)) ?? ''
  return readFileSync(new URL(`texts/${file}`, FOLDER), 'utf8')
}

const goldOf = (name: string): ParsedHeader => JSON.parse(readFileSync(new URL(`gold/${name}.json`, FOLDER), 'utf8'))

const read = (text: string): ParsedHeader => {
  const document = readDocument(new TextEncoder().encode(text), 'plan.txt')
  if (!document.ok) throw new Error(document.error.kind)
  return readHeader(document.value)
}

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** What the benchmark compares, without case, punctuation and spaces. */
const compared = (header: ParsedHeader) => ({
  unit: squash(header.unit ?? ''),
  year: header.year,
  targetPredicate: header.targetPredicate,
  decree: header.decree && { number: squash(header.decree.number ?? ''), date: header.decree.date },
  signatories: header.signatories.map(({ name }) => squash(name)),
  legalBasis: header.legalBasis.map(squash),
  menimbang: header.considerations?.menimbang.map(squash) ?? [],
  mengingat: header.considerations?.mengingat.map(squash) ?? [],
  definitions: header.definitions.map(({ text }) => squash(text)),
  purposes: header.purposes.map(squash),
  teamFormationSteps: header.teamFormationSteps.map(squash),
  priorityTargets: header.priorityTargets.map(squash),
})

const wrap = (width: number) => (text: string) =>
  text
    .split('\n')
    .flatMap((line) =>
      line.includes('\t') ? [line] : (line.match(new RegExp(`.{1,${width}}(?:\\s|$)|\\S+`, 'g')) ?? ['']),
    )
    .map((line) => line.trimEnd())
    .join('\n')

const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'as printed': (text) => text,
  'wrapped at 50': wrap(50),
  'wrapped at 80': wrap(80),
  'without blank lines': (text) => text.replace(/\n{2,}/g, '\n'),
  'with a blank line after each line': (text) => text.replace(/\n+/g, '\n\n'),
  'with page heads': (text) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        index > 60 && index % 25 === 0 ? ['', `Rencana Kerja ZI | ${index / 25}`, '', line] : [line],
      )
      .join('\n'),
  'with dashes before every number': (text) => text.replace(/^(\d{1,2}|[a-z])\. /gm, '- $1. '),
  'with brackets for dots': (text) => text.replace(/^((?:- )?(?:\d{1,2}|[a-z]))\. /gm, '$1) '),
  'in bold': (text) => text.replace(/^([^\t\n]+)$/gm, '**$1**'),
  'with the line ends of another system': (text) => text.replaceAll('\n', '\r\n'),
}

describe('readHeader against the transcriptions', () => {
  const cases = Object.keys(DAMAGES).flatMap((damage) => ['000', '002', '004'].map((name) => [name, damage] as const))

  it.each(cases)('reads plan %s %s', (name, damage) => {
    const text = DAMAGES[damage]?.(textOf(name)) ?? ''
    expect(compared(read(text))).toEqual(compared(goldOf(name)))
  })

  it.each(['000', '002', '004'])('reads title, government, offices and terms of plan %s', (name) => {
    const [gold, header] = [goldOf(name), read(textOf(name))]
    expect(header.title).toBe(gold.title)
    expect(header.unit).toBe(gold.unit)
    expect(header.government).toBe(gold.government)
    expect(header.decree?.about).toBe(gold.decree?.about)
    expect(header.decree?.issuer).toBe(gold.decree?.issuer)
    expect(header.definitions.map(({ term }) => term)).toEqual(gold.definitions.map(({ term }) => term))
    expect(header.signatories).toMatchObject(
      gold.signatories.map(({ nip, position, place, date }) => ({ nip, position, place, date })),
    )
  })
})

describe('readHeader of the plans without transcription', () => {
  it('reads plan 001', () => {
    const header = read(textOf('001'))
    expect(header).toMatchObject({ year: 2023, targetPredicate: ['WBK', 'WBBM'], decree: null, considerations: null })
    expect(header.unit).toMatch(/^Badan Pengelolaan Pajak dan Retribusi Daerah Kota \p{Lu}\p{Ll}+$/u)
    expect(header.signatories).toMatchObject([
      { nip: expect.stringMatching(/^\d{8} \d{6} \d \d{3}$/), position: 'KEPALA BADAN', date: '2023-02-03' },
    ])
    const lengths = [header.legalBasis, header.purposes, header.teamFormationSteps, header.priorityTargets].map(
      (list) => list.length,
    )
    expect(lengths).toEqual([2, 2, 5, 15])
    expect(header.legalBasis[1]).toMatch(/^Peraturan Menteri .* di Instansi Pemerintah\.$/)
    expect(header.priorityTargets[1]).toBe(
      'Menyusun dokumen rencana kerja pembangunan Zona Integritas menuju WBK/WBBM.',
    )
  })

  it('reads plan 003, the annex of a decree', () => {
    const header = read(textOf('003'))
    expect(header).toMatchObject({ year: 2022, decree: { number: '11/HK.03.1/3319/2022', date: '2022-02-08' } })
    expect(header.decree?.issuer).toMatch(/^KETUA KOMISI PEMILIHAN UMUM/)
    expect(header.signatories.map(({ nip, date }) => [nip, date])).toEqual([
      [null, '2022-02-08'],
      [null, null],
    ])
    const { menimbang, mengingat } = header.considerations ?? { menimbang: [], mengingat: [] }
    expect([menimbang.length, mengingat.length]).toEqual([2, 13])
    expect([header.legalBasis.length, header.purposes.length, header.definitions.length]).toEqual([4, 4, 5])
    expect(header.purposes[1]).toMatch(/Melayani”$/)
    expect(mengingat[5]).toMatch(/di Lingkungan Instansi Pemerintah \(Berita Negara/)
  })
})

describe('readHeader of any document', () => {
  const place = { page: null, sheet: null, firstLine: 1, lastLine: 1 }
  const words = [
    'KEPUTUSAN',
    'KEPALA',
    'DINAS',
    'NOMOR',
    ':',
    'TENTANG',
    'Menimbang',
    'Mengingat',
    'a.',
    '1.',
    '-',
    '\n',
    'NIP.',
    '19700101',
    'BAB I',
    'Dasar Hukum',
    'Tujuan',
    'adalah',
    'No',
    'Target Prioritas',
    '2023',
    'Kota',
    'ttd',
    ';',
    'Ditetapkan di',
    'pada tanggal',
    '18 Januari 2023',
  ]
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...words), { maxLength: 25 }).map((taken) => taken.join(' ')),
  )
  const block: fc.Arbitrary<Block> = fc.oneof(
    line.map((text): Block => ({ kind: 'paragraph', text, place })),
    fc.array(fc.array(line, { maxLength: 5 }), { maxLength: 4 }).map(
      (rows): Block => ({
        kind: 'table',
        rows: rows.map((cells) => ({ cells: cells.map((text) => ({ text, place })), place })),
        place,
      }),
    ),
  )

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), (blocks) => {
        const header = readHeader({ blocks, lineCount: blocks.length })
        expect(header.signatories.every(({ name }) => name.trim() !== '')).toBe(true)
        expect([...header.legalBasis, ...header.purposes].every((item) => /\p{L}{2}/u.test(item))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('finds nothing in an empty one', () => {
    expect(readHeader({ blocks: [], lineCount: 0 })).toEqual({
      title: null,
      unit: null,
      government: null,
      year: null,
      targetPredicate: [],
      decree: null,
      signatories: [],
      legalBasis: [],
      considerations: null,
      definitions: [],
      purposes: [],
      teamFormationSteps: [],
      priorityTargets: [],
    })
  })

  it.each(['<', '. ', 'KEPALA\n', 'NIP ', '1.\n', 'a. ', '(', 'Dinas Kota '])(
    'takes a long run of %j in its stride',
    (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length))
      const from = performance.now()
      readHeader({ blocks: [{ kind: 'paragraph', text, place }], lineCount: 1 })
      expect(performance.now() - from).toBeLessThan(3000)
    },
  )
})
