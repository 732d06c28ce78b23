import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCommonPassword } from '../core/common-passwords.ts'
import { commonPasswords } from './common-passwords.ts'
import { signInRulesAt } from './sign-in-rules.ts'

const require = createRequire(import.meta.url)
const dictionaryOf = (name: string) => (require(name) as { dictionary: Record<string, string[]> }).dictionary
const dice = dictionaryOf('@zxcvbn-ts/language-common')['diceware-common'] ?? []
const spoken = (dictionaryOf('@zxcvbn-ts/language-id')['commonWords-id'] ?? []).filter((word) =>
  /^[a-z]{3,}$/.test(word),
)
const isCommon = (password: string) => isCommonPassword(password, [], commonPasswords())

describe('the list of common passwords', () => {
  it('is the same object each time, and what the rules carry', () => {
    expect(commonPasswords()).toBe(commonPasswords())
    expect(signInRulesAt(new Date()).commonPasswords).toBe(commonPasswords())
  })

  it.each([
    'password123456789',
    'P@ssw0rd12345678',
    'bismillahbismillah1',
    'qwertyuiop1234567890',
    'IndonesiaMerdeka1945',
    'sayangkamuselamanya',
    'selamatpagiindonesia',
    'zonaintegritaswbk2026',
    'Dinas Kominfo Kota 2026',
    'budisantoso123456',
    'akucintakamu12345',
    'persibbandung1933',
    'correcthorsebatterystaple',
    'Pemkot.Bandung.2026',
    '0812345678901234',
  ])('refuses a favourite: %s', (password) => {
    expect(isCommon(password)).toBe(true)
  })

  it.each([
    'kereta senja ke kota',
    'kopi pahit di beranda',
    'siti menanam empat pohon jeruk',
    'tujuh kuda makan rumput',
    'perahu kertas menuju hulu',
    'hujan.turun.saat.rapat',
  ])('takes a sentence of its own: %s', (password) => {
    expect(isCommon(password)).toBe(false)
  })

  it('refuses no passphrase of four dice words, nor of four words as they are spoken', () => {
    for (const list of [dice, spoken]) {
      const passphrase = fc.uniqueArray(fc.constantFrom(...list), { minLength: 4, maxLength: 6 })
      fc.assert(
        fc.property(passphrase, (words) => {
          expect(isCommon(words.join(' '))).toBe(false)
        }),
        { numRuns: 300 },
      )
    }
  })

  it('refuses hardly any three words that dice chose', () => {
    const all = fc.sample(fc.uniqueArray(fc.constantFrom(...dice), { minLength: 3, maxLength: 3 }), 500)
    expect(all.filter((words) => isCommon(words.join(' '))).length).toBeLessThan(15)
  })
})
