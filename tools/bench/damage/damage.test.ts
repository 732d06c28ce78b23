import { describe, expect, it } from 'vitest'
import { squashText } from '#kernel/text/fold-text.ts'
import { seededRandom } from '../random.ts'
import { loadGoldSamples } from '../samples.ts'
import { isHeaderLine, isTableLine, lastColumn, linesOf } from '../table-text.ts'
import { allDamage } from './all.ts'
import { cutRows } from './cut-rows.ts'
import { lostLastColumn, lostNumbers } from './lost-columns.ts'
import { pageHeaders } from './page-headers.ts'
import { renamedUnits } from './renamed-units.ts'
import { tornWords } from './torn-words.ts'
import { wrappedLines } from './wrapped-lines.ts'

const samples = loadGoldSamples()
const longest = samples.reduce((best, each) => (each.text.length > best.text.length ? each : best))
const damaged = (damage: (typeof allDamage)[number], seed = 1) => damage.apply(longest, seededRandom(seed))
const sortedLetters = (text: string) => [...squashText(text)].sort().join('')

describe('every kind of damage', () => {
  it.each(allDamage.map((damage) => [damage.name, damage] as const))(
    '%s changes the text and repeats itself',
    (_, damage) => {
      const { text } = damaged(damage)
      expect(text).not.toBe(longest.text)
      expect(damaged(damage).text).toBe(text)
    },
  )

  it.each(allDamage.map((damage) => [damage.name, damage] as const))(
    '%s keeps every row of the transcription',
    (_, damage) => {
      expect(damaged(damage).gold.actions).toHaveLength(longest.gold.actions.length)
    },
  )

  it('has a name of its own', () => {
    expect(new Set(allDamage.map(({ name }) => name)).size).toBe(allDamage.length)
  })
})

describe('wrapped lines', () => {
  it('gives more lines and loses no letter', () => {
    const { text } = damaged(wrappedLines)
    expect(linesOf(text).length).toBeGreaterThan(linesOf(longest.text).length * 1.1)
    expect(sortedLetters(text)).toBe(sortedLetters(longest.text))
  })
})

describe('torn words', () => {
  it('leaves the squashed text as it was', () => {
    expect(squashText(damaged(tornWords).text)).toBe(squashText(longest.text))
  })
})

describe('inserted page headers', () => {
  it('prints the header more often', () => {
    const count = (text: string) => linesOf(text).filter(isHeaderLine).length
    expect(count(damaged(pageHeaders).text)).toBeGreaterThan(count(longest.text))
  })
})

describe('cut rows', () => {
  it('puts the rest of a cell below a header', () => {
    const lines = linesOf(damaged(cutRows).text)
    const rests = lines.filter((line, at) => /^\t+[^\t]+\t*$/.test(line) && isHeaderLine(lines[at - 1] ?? ''))
    expect(rests.length).toBeGreaterThan(0)
  })
})

describe('lost columns', () => {
  it('takes the number column from some pages only', () => {
    const before = linesOf(longest.text).filter(isHeaderLine)
    const after = linesOf(damaged(lostNumbers).text).filter((line) => /komponen/i.test(line) && isTableLine(line))
    const without = after.filter((line) => /^komponen/i.test(line)).length
    expect(without).toBeGreaterThan(0)
    expect(without).toBeLessThan(before.length)
  })

  it('takes the last column and what the transcription knew of it', () => {
    const { text, gold } = damaged(lostLastColumn)
    expect(lastColumn(linesOf(text))).toBe(lastColumn(linesOf(longest.text)) - 1)
    const keys = (of: typeof gold) => new Set(of.actions.flatMap((action) => Object.keys(action)))
    expect(keys(gold).size).toBeLessThan(keys(longest.gold).size)
    expect(keys(gold)).toContain('indicator')
  })
})

describe('renamed units', () => {
  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'leaves no name of plan %s in text or transcription',
    (_, sample) => {
      const { text, gold } = renamedUnits.apply(sample, seededRandom(2))
      const place = String(sample.gold.government).split(' ').at(-1)?.toLowerCase() ?? ''
      expect(place.length).toBeGreaterThan(3)
      expect(text.toLowerCase().split(/[^\p{L}]+/u)).not.toContain(place)
      expect(
        JSON.stringify(gold)
          .toLowerCase()
          .split(/[^\p{L}]+/u),
      ).not.toContain(place)
      expect(gold.unit).not.toBe(sample.gold.unit)
    },
  )
})
