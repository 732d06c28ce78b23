import type { Reporter, TestModule } from 'vitest/node'

type Counts = { passed: number; failed: number; skipped: number }

/** Counts tests, and what failed outside of any test: a file that cannot be loaded, an error nobody caught. */
export function countTests(modules: readonly TestModule[], strayErrors: number): Counts {
  const counts: Counts = { passed: 0, failed: strayErrors, skipped: 0 }
  for (const module of modules) {
    let seen = 0
    for (const test of module.children.allTests()) {
      seen += 1
      const { state } = test.result()
      // A test that never began was cut off by a failing hook.
      counts[state === 'pending' ? 'failed' : state] += 1
    }
    if (seen === 0 && module.state() === 'failed') counts.failed += 1
  }
  return counts
}

/** Prints `N passed, N failed, N skipped` as the very last line of a run, for people and for `.ci/run`. */
export default class TestSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const { passed, failed, skipped } = countTests(modules, errors.length)
    process.once('exit', () => {
      process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
    })
  }
}
