import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedWords, foldText, squashText } from './fold-text.ts'

describe('foldText', () => {
  it('drops tags, case, marks and odd spaces', () => {
    expect(foldText('  <i>Public\u00A0Campaign</i> — RÉVIU\u2011SOP ')).toBe('public campaign reviu sop')
  })

  it('keeps a comparison sign that is no tag', () => {
    expect(foldText('kurang < 25 % dan > 3')).toBe('kurang 25 dan 3')
  })

  it('unifies ligatures and full-width letters', () => {
    expect(foldText('eﬁsien ＳＯＰ')).toBe('efisien sop')
  })

  it('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)))
  })
})

describe('squashText', () => {
  it('is equal for torn and glued words', () => {
    expect(squashText('diimplemen tasikan')).toBe(squashText('diimplementasi-kan'))
  })
})

describe('foldedWords', () => {
  it('gives no word for an empty or punctuation-only text', () => {
    expect(foldedWords(' — … ')).toEqual([])
  })

  it('keeps order and repeats', () => {
    expect(foldedWords('Rapat, rapat; SOP')).toEqual(['rapat', 'rapat', 'sop'])
  })
})
