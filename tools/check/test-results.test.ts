import { describe, expect, it } from 'vitest'
import { type TestReport, totalsOf } from './test-results.ts'

const report = (...files: { name: string; status?: string; tests: Record<string, string> }[]): TestReport => ({
  testResults: files.map(({ name, status = 'passed', tests }) => ({
    name: `/home/zona/${name}`,
    status,
    assertionResults: Object.entries(tests).map(([fullName, state]) => ({ fullName, status: state })),
  })),
})
const root = '/home/zona'

describe('totals of a test run', () => {
  it('count what passed, failed and was left out', () => {
    const some = report({
      name: 'src/a.test.ts',
      tests: { a: 'passed', b: 'failed', c: 'skipped', d: 'todo' },
      status: 'failed',
    })
    expect(totalsOf(some, [], root)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      refused: ['src/a.test.ts > c', 'src/a.test.ts > d'],
    })
  })

  it('count a file that did not run as failed', () => {
    expect(totalsOf(report({ name: 'src/a.test.ts', status: 'failed', tests: {} }), [], root).failed).toBe(1)
    expect(totalsOf(report({ name: 'src/a.test.ts', status: 'failed', tests: { a: 'passed' } }), [], root).failed).toBe(
      1,
    )
  })

  it('allow a skip that the list names with its reason, and no other', () => {
    const skipped = report({ name: 'src/a.test.ts', tests: { a: 'skipped', b: 'pending' } })
    const allowed = [{ test: 'src/a.test.ts > a', reason: 'needs a machine with two network cards' }]
    expect(totalsOf(skipped, allowed, root).refused).toEqual(['src/a.test.ts > b'])
    expect(totalsOf(skipped, [{ test: 'src/a.test.ts > a', reason: 'later' }], root).refused).toHaveLength(2)
  })
})
