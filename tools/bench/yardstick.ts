/** Words of the text that the yardstick parses. */
const WORDS = 400_000
const RUNS = 7

export const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/**
 * Milliseconds that this machine needs now to parse a fixed JSON text of about 5 MB. Times of the benchmark are told as
 * multiples of it too, so that figures of two machines, or of a busy and an idle one, can be compared.
 */
export function measureYardstick(): number {
  const text = JSON.stringify(Array.from({ length: WORDS }, (_, at) => `kata-${at}`))
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    JSON.parse(text)
    return performance.now() - start
  })
  return median(times)
}
