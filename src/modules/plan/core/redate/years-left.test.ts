import { describe, expect, it } from 'vitest'
import { yearsLeft } from './years-left.ts'

const found = (title: string, formerYear: number | null) =>
  yearsLeft({ title, actions: [] }, formerYear).map(({ year, is }) => [year, is])

describe('yearsLeft', () => {
  it.each<[string, readonly (readonly [number, string])[]]>([
    ['Rencana Kerja Tahun 2020', [[2020, 'planYear']]],
    [
      'Menyusun laporan 2019 dan rencana 2020',
      [
        [2019, 'yearBefore'],
        [2020, 'planYear'],
      ],
    ],
    [
      'Renstra 2016-2021',
      [
        [2016, 'other'],
        [2021, 'other'],
      ],
    ],
    ['Peraturan Nomor 90 Tahun 2021', []],
    ['PermenPAN no 37/2012', []],
    ['ISO 9001:2015', []],
    ['Tahun 2020, sekali lagi 2020', [[2020, 'planYear']]],
    ['Telepon 0351202345', []],
  ])('looks through %j', (title, expected) => {
    expect(found(title, 2020)).toEqual(expected)
  })

  it('calls every year another when the former year is unknown', () => {
    expect(found('Rencana 2020', null)).toEqual([[2020, 'other']])
  })
})
