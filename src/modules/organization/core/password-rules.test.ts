import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPasswordProblem } from './password-rules.ts'

const commonPasswords = {
  rankOf: (word: string) => (word === 'password' ? 0 : undefined),
  longestWord: 8,
  rows: ['1234567890'],
  threeWordsAmongTheFirst: 1,
}
const rules = { passwordMinimumCharacters: 15, passwordMaximumCharacters: 256, commonPasswords }
const check = (password: string, about: string[] = []) => findPasswordProblem(password, rules, about)

describe('findPasswordProblem', () => {
  it('takes a long sentence without digits or signs', () => {
    expect(check('kopi pahit di beranda')).toBeNull()
  })

  it('refuses what is shorter than the rule says, counted in characters', () => {
    expect(check('abcdefghijklmn')).toBe('too_short')
    expect(check('😀'.repeat(8))).toBe('too_short')
  })

  it('refuses what is longer than the rule says', () => {
    expect(check('ab c'.repeat(65))).toBe('too_long')
  })

  it('refuses one pattern said again and again', () => {
    expect(check('aaaaaaaaaaaaaaaa')).toBe('repeats')
    expect(check('zona zona zona zona')).toBe('repeats')
  })

  it('refuses a password made of the own name, login or service', () => {
    expect(check('siti.rahmawati2026', ['Siti Rahmawati', 'siti.rahmawati@kota.go.id'])).toBe('names_you')
    expect(check('dinaspenduduk2026', ['Dinas Penduduk'])).toBe('names_you')
  })

  it('takes a name inside a longer secret', () => {
    expect(check('siti menanam empat pohon jeruk', ['Siti'])).toBeNull()
  })

  it('refuses what everybody tries first, and calls it so even beside digits', () => {
    expect(check('password123456789', ['Siti'])).toBe('common')
    expect(check('password-password1')).toBe('common')
    expect(check('12345678901234567')).toBe('common')
  })

  it('answers for any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (password, about) => {
        const problem = check(password, about)
        if ([...password.normalize('NFKC')].length < 15) expect(problem).toBe('too_short')
      }),
    )
  })
})
