import { describe, expect, it } from 'vitest'
import { chooseLocale } from './locale.ts'

describe('chooseLocale', () => {
  it('obeys the cookie before everything else', () => {
    expect(chooseLocale('en', 'id-ID,id;q=0.9')).toBe('en')
  })

  it('ignores a cookie that names no language of ours', () => {
    expect(chooseLocale('fr', 'en')).toBe('en')
  })

  it('takes the language with the greatest weight that it knows', () => {
    expect(chooseLocale(undefined, 'fr-FR, id;q=0.4, en-US;q=0.8')).toBe('en')
    expect(chooseLocale(undefined, 'jv, id;q=0.9, en;q=0.8')).toBe('id')
  })

  it('passes over a language that is refused by weight zero', () => {
    expect(chooseLocale(undefined, 'en;q=0')).toBe('id')
  })

  it('answers Indonesian when nothing is said or nothing fits', () => {
    expect(chooseLocale(undefined, null)).toBe('id')
    expect(chooseLocale(undefined, 'de, *;q=0.1')).toBe('id')
  })
})
