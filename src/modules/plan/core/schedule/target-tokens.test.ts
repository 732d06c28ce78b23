import { describe, expect, it } from 'vitest'
import { targetTokens } from './target-tokens.ts'

const kinds = (text: string): string =>
  targetTokens(text)
    .map((token) => token.kind)
    .join(' ')

describe('targetTokens', () => {
  it.each([
    ['Januari s/d Maret 2023', 'month range month year'],
    ['Renstra 2016-2021 RKT Februari 2020', 'word years word month year'],
    ['Triwulan I, II dan IV 2023', 'span year'],
    ['per triwulan', 'cadence'],
    ['Maret 2023 dst...', 'month year open'],
    ['mulai April', 'from month'],
    ['akhir tahun', 'edge'],
    ["Des'22", 'month number'],
    ['18-01-2023', 'month'],
    ['(...)', ''],
  ])('parts %j', (text, expected) => {
    expect(kinds(text)).toBe(expected)
  })

  it.each<[string, readonly (readonly number[])[]]>([
    ['Triwulan I', [[1, 3]]],
    [
      'TW 2 dan 4',
      [
        [4, 6],
        [10, 12],
      ],
    ],
    [
      'Triwulan II s/d IV',
      [
        [4, 6],
        [7, 9],
        [10, 12],
      ],
    ],
    ['Triwulan ke-3', [[7, 9]]],
    ['Semester kedua', [[7, 12]]],
    [
      'Semester I dan Semester II',
      [
        [1, 6],
        [7, 12],
      ],
    ],
  ])('knows the months of %s', (text, spans) => {
    expect(targetTokens(text)).toEqual([expect.objectContaining({ kind: 'span', spans })])
  })

  it('keeps words as they are written', () => {
    expect(targetTokens('PK Januari')[0]).toEqual({ kind: 'word', text: 'PK' })
  })
})
