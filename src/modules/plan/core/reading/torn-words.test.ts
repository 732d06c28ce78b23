import { describe, expect, it } from 'vitest'
import { knownWords, mendTornWords } from './torn-words.ts'

const known = knownWords(
  ['pelaksanaan telah diimplementasikan', 'hal ini telah diimplementasikan', 'rapat tim rapat tim'],
  new Set(['sosialisasi', 'penggunaan']),
)

describe('mendTornWords', () => {
  it.each([
    ['telah diimplemen tasikan penuh', 'telah diimplementasikan penuh'],
    ['Maret, Septem-ber, Desember', 'Maret, September, Desember'],
    ['bukti peng gunaan', 'bukti penggunaan'],
  ])('closes %j', (torn, mended) => {
    expect(mendTornWords(torn, known)).toBe(mended)
  })

  it.each(['rapat tim', 'langkah-langkah kerja', 'di sosialisasikan', 'monitoring-evaluasi', 'prosesbisnis', ''])(
    'leaves %j',
    (text) => {
      expect(mendTornWords(text, known)).toBe(text)
    },
  )
})
