import { median } from '../yardstick.ts'

/** Milliseconds. */
export type Timing = { readonly median: number; readonly p95: number }

export async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

/** Does the work so many times, `atOnce` of them together. */
export async function timingOf(runs: number, work: () => Promise<unknown>, atOnce = 1): Promise<Timing> {
  const times: number[] = []
  let begun = 0
  const worker = async () => {
    while (begun < runs) {
      begun += 1
      times.push((await timed(work)).ms)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const sorted = times.toSorted((a, b) => a - b)
  return { median: median(times), p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN }
}
