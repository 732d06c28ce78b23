import { describe, expect, it } from 'vitest'
import { stemWord } from './stem.ts'

describe('stemWord', () => {
  it.each([
    ['menyosialisasikan', 'disosialisasikan'],
    ['mengevaluasi', 'dievaluasi'],
    ['penerapan', 'diterapkan'],
    ['pembangunan', 'dibangun'],
    ['penetapan', 'ditetapkan'],
  ])('lets %s meet %s', (one, other) => {
    expect(stemWord(one)).toBe(stemWord(other))
  })

  it('leaves short words alone', () => {
    expect(stemWord('tim')).toBe('tim')
    expect(stemWord('kerja')).toBe('kerja')
  })

  it('never leaves less than four letters', () => {
    for (const word of ['berikan', 'pelayan', 'keadaan', 'sebagai', 'dikenai'])
      expect(stemWord(word).length).toBeGreaterThanOrEqual(4)
  })
})
