// The last act of `.ci/run`: reads the report of the tests, prints the totals as the last line, fails on any failure and on a skip without reason.
// Arguments: the report, the exit code of `npm run check`, the exit code of the tests.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AllowedSkip, type TestReport, type Totals, totalsOf } from './test-results.ts'

const root = join(import.meta.dirname, '../..')
const [reportPath = '', checkCode, testCode] = process.argv.slice(2)

function readTotals(): Totals {
  try {
    const allowed: AllowedSkip[] = JSON.parse(readFileSync(join(root, 'tools/allowed-skips.json'), 'utf8'))
    const report: TestReport = JSON.parse(readFileSync(reportPath, 'utf8'))
    return totalsOf(report, allowed, root)
  } catch (reason) {
    console.log(`No test report: ${String(reason)}`)
    return { passed: 0, failed: 1, skipped: 0, refused: [] }
  }
}

const { passed, failed, skipped, refused } = readTotals()
for (const test of refused) console.log(`Skipped without a reason in tools/allowed-skips.json: ${test}`)
if (checkCode !== '0') console.log('npm run check failed.')
if (testCode !== '0') console.log(`The test command ended with ${testCode}.`)
const isGood = checkCode === '0' && testCode === '0' && failed === 0 && passed > 0 && refused.length === 0
process.exitCode = isGood ? 0 : 1
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
