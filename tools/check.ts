// `npm run check`: format, lint, types, law, budgets, unused code, locales, sample names. `npm run check -- law types` runs some of them.
import { checkSteps } from './check/steps.ts'

const wanted = process.argv.slice(2)
const steps = checkSteps().filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const failed: string[] = []

for (const { name, run } of steps) {
  const start = performance.now()
  const verdict = await run().catch((reason: unknown) => ({
    passed: false,
    summary: 'broke',
    output: String((reason as Error).stack ?? reason),
  }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${verdict.passed ? 'ok  ' : 'FAIL'} ${name.padEnd(8)} ${seconds.padStart(5)} s  ${verdict.summary}`)
  if (verdict.output) console.log(`${verdict.output}\n`)
  if (!verdict.passed) failed.push(name)
}

if (steps.length === 0) {
  console.error(`No such step: ${wanted.join(', ')}.`)
  process.exitCode = 1
} else if (failed.length > 0) {
  console.error(`check: ${failed.join(', ')} failed.`)
  process.exitCode = 1
}
