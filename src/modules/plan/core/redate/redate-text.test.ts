import { describe, expect, it } from 'vitest'
import { redateText } from './redate-text.ts'

describe('redateText', () => {
  it.each([
    ['Januari s/d Desember 2020', 'Januari s/d Desember 2026'],
    [
      'Renstra 2016-2021 RKT Bln Februari 2020, PK Januari 2020',
      'Renstra 2016-2021 RKT Bln Februari 2026, PK Januari 2026',
    ],
    ['Juni, Desember', 'Juni, Desember'],
    ['Feb-20', 'Feb-26'],
    ["Des'19", "Des'25"],
    ['29 Februari 2020', '28 Februari 2026'],
    ['2020-02-29', '2026-02-28'],
    ['Setiap ada pertemuan pada 2020', 'Setiap ada pertemuan pada 2026'],
  ])('moves %s by six years', (text, expected) => {
    expect(redateText(text, 6)).toBe(expected)
  })

  it('keeps 29 February where the new year has it', () => {
    expect(redateText('29 Februari 2020', 4)).toBe('29 Februari 2024')
  })
})
