/** The part of Vitest's JSON report that the verdict reads. */
export type TestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** A test that may be left out: `test` is its file (from the root) and its full name, joined by ` > `. */
export type AllowedSkip = { readonly test: string; readonly reason: string }

/** `refused` are skipped tests that no entry allows, or whose entry gives no reason. */
export type Totals = {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly refused: readonly string[]
}

/** Counts tests; a file that could not be run counts as one failed test. */
export function totalsOf(report: TestReport, allowed: readonly AllowedSkip[], root: string): Totals {
  const tests = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ status, test: `${name.replace(`${root}/`, '')} > ${fullName}` })),
  )
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  )
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed')
  const excused = new Set(allowed.filter(({ reason }) => reason.trim().length >= 15).map(({ test }) => test))
  return {
    passed,
    failed: failed + brokenFiles.length,
    skipped: skipped.length,
    refused: skipped.map(({ test }) => test).filter((test) => !excused.has(test)),
  }
}
