import { describe, expect, it } from 'vitest'
import { expandText, letterTriples, stemSet } from './features.ts'

const shortForms = new Map([
  ['monev', ['monitoring', 'evaluasi']],
  ['dll', []],
])

describe('expandText', () => {
  it('writes short forms out and drops those that stand for nothing', () => {
    expect(expandText('Monev SOP, dll.', shortForms)).toBe('monitoring evaluasi sop')
  })
})

describe('letterTriples', () => {
  it('runs over the joints of words', () => {
    expect([...letterTriples('ab cd')]).toEqual(['abc', 'bcd'])
  })

  it('has none for fewer than three letters', () => {
    expect(letterTriples('a b').size).toBe(0)
  })
})

describe('stemSet', () => {
  it('leaves stop words out and counts a stem once', () => {
    expect([...stemSet('telah dievaluasi mengevaluasi', new Set(['telah']))]).toHaveLength(1)
  })

  it('has no stem for an empty text', () => {
    expect(stemSet('', new Set()).size).toBe(0)
  })
})
