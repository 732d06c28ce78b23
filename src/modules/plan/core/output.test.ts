import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseOutput } from './output.ts'

describe('parseOutput', () => {
  it('counts every output of the transcribed plan', () => {
    const url = new URL('../../../../e2e/fixtures/work-plans/gold/004.json', import.meta.url)
    const { actions } = JSON.parse(readFileSync(url, 'utf8'))
    for (const { output, outputCount, outputUnit } of actions) {
      expect(parseOutput(output), output).toEqual({ count: outputCount ?? null, unit: outputUnit ?? null })
    }
  })

  it.each([
    ['12 dokumen', 12, 'dokumen'],
    ['12dokumen', 12, 'dokumen'],
    ['12 (dua belas) Dokumen.', 12, 'dokumen'],
    ['Satu laporan', 1, 'laporan'],
    ['- 2 kegiatan', 2, 'kegiatan'],
    ['4x', 4, 'kali'],
    ['2 x kegiatan', 2, 'kali kegiatan'],
    ['Laporan: 4 dokumen', 4, 'dokumen'],
    ['3', 3, null],
    ['100%', null, null],
    ['100 persen', null, null],
    ['0 dokumen', null, null],
    ['Banner, notulen', null, null],
    ['Dokumen tahun 2023', null, null],
    ['1.500 orang', null, null],
    ['', null, null],
  ])('reads %j', (text, count, unit) => {
    expect(parseOutput(text)).toEqual({ count, unit })
  })

  it('never throws, and counts only whole pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { count } = parseOutput(text)
        expect(count === null || (Number.isInteger(count) && count > 0)).toBe(true)
      }),
    )
  })
})
