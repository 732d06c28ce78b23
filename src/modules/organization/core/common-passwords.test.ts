import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCommonPassword } from './common-passwords.ts'

const famous = ['password', 'bismillah', 'sayang', 'dragon', 'admin']
const rare = ['abdomen', 'cactus', 'willow']
const words = [...famous, ...rare]
const common = {
  rankOf: (word: string) => (words.includes(word) ? words.indexOf(word) : undefined),
  longestWord: 9,
  rows: ['qwertyuiop', 'abcdefghijklmnopqrstuvwxyz', '1qaz2wsx3edc'],
  threeWordsAmongTheFirst: famous.length,
}
const isCommon = (password: string, about: string[] = []) => isCommonPassword(password, about, common)

describe('isCommonPassword', () => {
  it.each([
    ['a known word with digits behind it', 'password123456789'],
    ['digits before it', '17081945bismillah'],
    ['signs and digits on both sides', '!!99password2026??'],
    ['a known word written with signs', 'P@$$w0rd00001945'],
    ['a known word said several times', 'bismillahbismillah1'],
    ['two known words', 'abdomen-cactus-2026'],
    ['three very well known words', 'sayang bismillah admin'],
    ['a row of keys', 'qwertyuiop1234567890'],
    ['a row of keys backwards', 'poiuytrewq0987654321'],
    ['columns of keys', '1qaz2wsx3edc1qaz'],
    ['the alphabet', 'abcdefghijklmnop'],
    ['a number of fifteen digits or more', '198507122010011003'],
    ['one letter over and over beside a word', 'dragonxxxxxxxxxxxx'],
    ['a letter hung on', 'password1password2x'],
    ['words torn apart', 'pass word 1234 5678'],
    ['full-width letters', 'ｐａｓｓｗｏｒｄ１２３４５６７８'],
  ])('knows %s', (_what, password) => {
    expect(isCommon(password)).toBe(true)
  })

  it('counts the name of the person for nothing', () => {
    expect(isCommon('ratnapasswordsayang', ['Ratna Wulandari'])).toBe(true)
    expect(isCommon('ratna melukis gajah', ['Ratna Wulandari'])).toBe(false)
  })

  it.each([
    ['four words, known ones too', 'sayang dragon admin willow'],
    ['three words of which one is unknown', 'willow cactus gerobak'],
    ['three words of which one is less well known', 'dragon sayang willow'],
    ['a sentence', 'kereta senja ke kota'],
    ['the same without blanks', 'keretasenjakekota'],
    ['what a password manager makes', 'x7Kp2mQ9vT4nL8wZ'],
  ])('takes %s', (_what, password) => {
    expect(isCommon(password)).toBe(false)
  })

  it('knows every word of the list with any digits around it, in any capitals', () => {
    const digits = fc.stringMatching(/^\d{0,12}$/)
    fc.assert(
      fc.property(fc.constantFrom(...words), digits, digits, fc.boolean(), (word, before, behind, capital) => {
        expect(isCommon(`${before}${capital ? word.toUpperCase() : word}${behind}`)).toBe(true)
      }),
    )
  })

  it('takes four or more different words typed apart, whatever they are', () => {
    const word = fc.oneof(
      fc.constantFrom(...words),
      fc.stringMatching(/^[a-z]{3,9}$/).filter((text) => !/^(.)\1+$/.test(text)),
    )
    const passphrase = fc.uniqueArray(word, { minLength: 4, maxLength: 7 }).filter((all) => {
      const joined = all.join('')
      return !words.some((known) => joined.includes(known) && !all.includes(known)) && new Set(joined).size > 6
    })
    fc.assert(
      fc.property(passphrase, fc.constantFrom(' ', '-', '.', '_'), (all, between) => {
        const runs = all.filter(
          (each) =>
            each.length > 3 &&
            common.rows.some((row) => row.includes(each) || [...row].reverse().join('').includes(each)),
        )
        fc.pre(runs.length === 0)
        expect(isCommon(all.join(between))).toBe(false)
      }),
    )
  })

  it('answers at once for the longest of texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 200, maxLength: 256 }), (password) => {
        const began = performance.now()
        isCommon(password, ['Ratna Wulandari'])
        expect(performance.now() - began).toBeLessThan(500)
      }),
      { numRuns: 50 },
    )
  })
})
