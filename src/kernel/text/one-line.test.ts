import { describe, expect, it } from 'vitest'
import { oneLine } from './one-line.ts'

describe('oneLine', () => {
  it.each([
    ['  Siti \t Aminah\n', 'Siti Aminah'],
    ['Budi\u001b[31m Santoso\u0007', 'Budi [31m Santoso'],
    ['Siti\u202egro.live\u202c Aminah', 'Sitigro.live Aminah'],
    ['Ad\u200bmin\ufeff', 'Admin'],
    ['\u2066\u202e', ''],
    ['a\u2028b\u0085c\0', 'a b c'],
    ['ꦏ\u200dꦱ', 'ꦏ\u200dꦱ'],
  ])('makes %j one line that reads as it stands', (typed, kept) => {
    expect(oneLine(typed)).toBe(kept)
  })
})
