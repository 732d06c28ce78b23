import { describe, expect, it } from 'vitest'
import { normalizeTarget, numberedTargets } from './normalize-target.ts'

describe('normalizeTarget', () => {
  it.each([
    ['  Januari –  Desember\n2023 ', 'Januari - Desember 2023'],
    ['**Maret** <i>2023</i>', 'Maret 2023'],
    ['Septem-ber', 'September'],
    ['Januari → Maret', 'Januari s/d Maret'],
    ['_', ''],
  ])('makes %j plain', (text, expected) => {
    expect(normalizeTarget(text)).toBe(expected)
  })
})

describe('numberedTargets', () => {
  it.each<[string, readonly string[] | null]>([
    ['1. Ketika ada perubahan 2. Semester', ['Ketika ada perubahan', 'Semester']],
    ['a. Januari b. Juli', ['Januari', 'Juli']],
    ['1) Januari 2) Maret 3) Mei', ['Januari', 'Maret', 'Mei']],
    ['- Januari 2023 - Juli 2023', ['Januari 2023', 'Juli 2023']],
    ['Januari - Juli', null],
    ['31. Januari', null],
    ['1. Januari 3. Maret', null],
    ['Januari 2023', null],
  ])('parts %j', (text, expected) => {
    expect(numberedTargets(text)).toEqual(expected)
  })
})
