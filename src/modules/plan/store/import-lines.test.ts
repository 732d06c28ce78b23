import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anImport } from '../testing/stored-plans.ts'
import { listImportLines } from './import-lines.ts'

const { db } = await testDatabase()
const { actor } = await anOffice(db)
const { scope } = actor

const linesOf = (count: number) => Array.from({ length: count }, (_, n) => `baris ${n + 1}`)

const show = (importId: string, first: number, last: number) =>
  inScope(db, scope, (tx) => listImportLines(tx, scope, importId, { first, last }))

describe('the lines of an import', () => {
  it('come back for any span exactly, in order, wherever the chunks part them', async () => {
    const importId = await anImport(db, actor, { lines: linesOf(350) })
    const line = fc.integer({ min: 1, max: 400 })
    await fc.assert(
      fc.asyncProperty(line, line, async (one, other) => {
        const [first, last] = [Math.min(one, other), Math.max(one, other)]
        const expected = linesOf(350)
          .map((text, index) => ({ line: index + 1, text }))
          .slice(first - 1, last)
        expect(await show(importId, first, last)).toEqual(expected)
      }),
      {
        numRuns: 40,
        examples: [
          [100, 101],
          [1, 100],
          [101, 200],
          [350, 351],
          [351, 400],
        ],
      },
    )
  })

  it.each([1, 99, 100, 101, 200])('are all there when they are %d', async (count) => {
    const importId = await anImport(db, actor, { lines: linesOf(count) })
    expect(await show(importId, 1, 10_000)).toHaveLength(count)
  })

  it('keep every sign: tabs, quotes, braces, backslashes, NULL, emoji and nothing at all', async () => {
    const odd = ['a\tb', '"x","y"', '{1,2}', '\\N', 'NULL', '', '  ', "o'clock", '😀 ﷽', '\\"', '{}', ',']
    const importId = await anImport(db, actor, { lines: odd })
    expect((await show(importId, 1, odd.length)).map(({ text }) => text)).toEqual(odd)
  })

  it('of a long document are written in one go', async () => {
    const importId = await anImport(db, actor, { lines: linesOf(25_000) })
    expect(await show(importId, 24_999, 25_001)).toEqual([
      { line: 24_999, text: 'baris 24999' },
      { line: 25_000, text: 'baris 25000' },
    ])
  })
})
