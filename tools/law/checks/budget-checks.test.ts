import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { checkFileLength, lineCount, percentile } from './file-length.ts'
import { checkSuppressions } from './suppressions.ts'
import { checkTestShare, testShare } from './test-share.ts'

const lines = (count: number) => 'x\n'.repeat(count)

describe('file length', () => {
  const levels = (files: Record<string, string>) =>
    checkFileLength(treeOf(files)).map(({ level, where }) => `${level} ${where}`)
  const short = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`src/kernel/short-${at}.ts`, lines(10)]))

  it('warns above 250 lines and fails above 400', () => {
    expect(levels({ ...short, 'src/a.ts': lines(250) })).toEqual([])
    expect(levels({ ...short, 'src/a.ts': lines(251) })).toEqual(['warning src/a.ts'])
    expect(levels({ ...short, 'tools/a.mjs': lines(401) })).toEqual(['error tools/a.mjs'])
    expect(levels({ ...short, 'src/a.test.ts': lines(400) })).toEqual([])
    expect(levels({ ...short, 'src/a.test.ts': lines(401) })).toEqual(['error src/a.test.ts'])
  })

  it('fails when the median of src is over 70 lines or its 95th percentile over 250', () => {
    const files = (count: number, each: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`src/f-${at}.ts`, lines(each)]))
    expect(levels(files(3, 70))).toEqual([])
    expect(levels(files(3, 71))).toEqual(['error src'])
    expect(levels({ ...short, ...files(3, 251) }).filter((line) => line === 'error src')).toHaveLength(1)
  })

  it('counts lines like an editor and percentiles by rank', () => {
    expect([lineCount(''), lineCount('a'), lineCount('a\n'), lineCount('a\nb')]).toEqual([0, 1, 1, 2])
    expect([percentile([3, 1, 2], 0.5), percentile([1, 2, 3, 4], 0.95), percentile([], 0.5)]).toEqual([2, 4, 0])
  })
})

describe('suppressions', () => {
  const rules = (text: string) =>
    checkSuppressions(treeOf({ 'src/a.ts': text })).map(({ rule, where }) => `${rule} ${where}`)
  const many = lines(5000)
  const ignore = ['biome', 'ignore'].join('-')

  it('allows no any', () => {
    expect(rules('export const a = (b: any) => b')).toEqual(['no-any src/a.ts:1'])
    expect(rules("export const a = 'any'; export type Any = { any: 1 }")).toEqual([])
  })

  it('allows one explained suppression in 5,000 lines', () => {
    expect(rules(`// ${ignore} lint/style/x: the library types this as a string\n${many}`)).toEqual([])
    expect(rules(`// ${ignore} lint/style/x: the library types this as a string\n`)).toEqual(['suppression src'])
    expect(rules(`// ${ignore} lint/style/x: why\n${many}`)).toEqual(['suppression src/a.ts:1'])
  })

  it('never allows to switch the type checker off', () => {
    expect(rules(`// @${'ts'}-ignore because the reason is good enough\n${many}`)).toEqual(['suppression src/a.ts:1'])
    expect(rules(`/* @${'ts'}-nocheck */\n${many}`)).toEqual(['suppression src/a.ts:1'])
  })

  it('reads comments, not strings', () => {
    expect(rules(`export const a = '// ${ignore} x'\nexport const b = /\\/\\/ ${ignore}/\n`)).toEqual([])
  })
})

describe('share of tests', () => {
  it('counts tests and builders against code, blank lines left out', () => {
    const tree = (tests: number) =>
      treeOf({
        'src/modules/a/core/x.ts': `${lines(10)}\n\n`,
        'src/modules/a/core/x.test.ts': lines(tests),
        'src/modules/a/testing/y.ts': lines(1),
        'src/kernel/z.ts': lines(99),
      })
    expect(testShare(tree(7))).toEqual({ tests: 8, code: 10, share: 0.8 })
    expect(checkTestShare(tree(7))).toEqual([])
    expect(checkTestShare(tree(6))).toHaveLength(1)
  })
})
