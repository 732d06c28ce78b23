import { describe, expect, it } from 'vitest'
import { getInstrument } from '#modules/instrument/index.ts'
import { aVocabulary } from '../../testing/read-text.ts'
import { vocabularyOf } from './vocabulary.ts'

const vocabulary = aVocabulary()

describe('vocabularyOf', () => {
  it('is worked out once per instrument', () => {
    expect(vocabularyOf(getInstrument())).toBe(vocabulary)
  })

  it('tells an indicator from an action and from a place', () => {
    const known = vocabulary.indicatorLikeness('Agen perubahan sudah ditetapkan')
    expect(known).toBeGreaterThan(0.6)
    expect(vocabulary.indicatorLikeness('Menyewa tenda untuk upacara')).toBeLessThan(0.4)
    expect(vocabulary.indicatorLikeness('')).toBe(0)
  })

  it('knows components by the names of both worksheets', () => {
    expect(vocabulary.subAreaNamed('E-Office')).toBe('A.I.2.ii')
    expect(vocabulary.subAreaNamed('E-Office, tanda tangan elektronik naskah dinas')).toBe('A.I.2.ii')
    expect(vocabulary.subAreaNamed('Penerapan SPIP')).toBe('A.I.5.ii')
    expect(vocabulary.subAreaNamed('Lomba tujuh belasan')).toBeNull()
  })

  it('places an indicator and a sub-area', () => {
    expect(vocabulary.subAreaOf('Terdapat kebijakan standar pelayanan')).toBe('A.I.6.i')
    expect(vocabulary.subAreaOf('Menyewa tenda untuk upacara')).toBeNull()
    expect(vocabulary.areaOf('A.I.5.ii')).toBe('V')
    expect(vocabulary.areaOf('B.I.a')).toBeNull()
  })

  it('names the six areas', () => {
    expect(new Set(vocabulary.areas.map(({ number }) => number))).toEqual(new Set(['I', 'II', 'III', 'IV', 'V', 'VI']))
  })

  it('holds whole words', () => {
    expect(vocabulary.words.has('gratifikasi')).toBe(true)
    expect(vocabulary.words.has('gratif')).toBe(false)
  })
})
