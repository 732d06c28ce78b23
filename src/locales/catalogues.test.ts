import { describe, expect, it } from 'vitest'
import { messages as english } from './en/all.ts'
import { messages as indonesian } from './id/all.ts'
import type { Sentence } from './translation.ts'

const forms = (sentence: Sentence): string[] =>
  typeof sentence === 'string' ? [sentence] : [sentence.other, ...(sentence.one === undefined ? [] : [sentence.one])]

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

const entries = Object.entries<Sentence>(indonesian)
const translated: Readonly<Record<string, Sentence>> = english

describe('the two catalogues', () => {
  it('hold the same keys', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(indonesian).sort())
  })

  it('hold no empty sentence and no stray space', () => {
    // The terminal sets its columns with spaces.
    const ofPages = [...entries, ...Object.entries(translated)].filter(([key]) => !key.startsWith('command.'))
    const sloppy = ofPages.filter(([, sentence]) =>
      forms(sentence).some((text) => text.trim() !== text || text === '' || text.includes('  ')),
    )
    expect(sloppy).toEqual([])
  })

  it('name the same placeholders in both languages', () => {
    const different = entries.filter(([key, sentence]) => {
      const source = new Set(forms(sentence).flatMap(placeholders))
      // English may say "one action" without the number.
      return forms(translated[key] ?? '').some((text, index) =>
        index === 0
          ? [...new Set(placeholders(text))].join() !== [...source].join()
          : placeholders(text).some((name) => !source.has(name)),
      )
    })
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('give every English plural its singular', () => {
    const missing = entries.filter(([key, sentence]) => {
      const translation = translated[key]
      return typeof sentence !== 'string' && typeof translation === 'object' && translation.one === undefined
    })
    expect(missing.map(([key]) => key)).toEqual([])
  })
})
