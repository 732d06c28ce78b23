import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../yardstick.ts'
import { firstClerk, savePlan } from './office.ts'
import { startProgram } from './program.ts'

const WARM_UP = 20
const RUNS = 200
const PLAN = new URL('../../../e2e/fixtures/work-plans/texts/004_3520cdea232166c8.txt', import.meta.url)

export type PageTiming = {
  readonly name: string
  readonly median: number
  readonly p95: number
  readonly kilobytes: number
}

export type ServerFigures = {
  /** Milliseconds until ready: on an empty folder, and on one that was used before. */
  readonly firstStartMs: number
  readonly laterStartMs: number
  readonly pages: readonly PageTiming[]
  readonly residentMegabytes: number | null
}

/** Starts and pages of the built program with one plan of 74 actions, one request after the other. */
export async function measureServer(): Promise<ServerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zona-bench-'))
  try {
    const first = await startProgram(folder)
    const clerk = await firstClerk(first)
    const plan = await savePlan(clerk, clerk.home, PLAN.pathname, readFileSync(PLAN))
    const month = `${plan}/bulan/${(/\/bulan\/(\d{4}-\d{2})/.exec(await clerk.get(plan)) ?? [])[1]}`
    const pages = []
    for (const [name, path] of [
      ['home', clerk.home],
      ['plan', plan],
      ['month', month],
    ] as const) {
      pages.push(await timePage(name, () => clerk.get(path)))
    }
    const residentMegabytes = first.residentMegabytes()
    await first.stop()
    const later = await startProgram(folder)
    await later.stop()
    return { firstStartMs: first.startMs, laterStartMs: later.startMs, pages, residentMegabytes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timePage(name: string, get: () => Promise<string>): Promise<PageTiming> {
  let bytes = 0
  const times: number[] = []
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const began = performance.now()
    bytes = (await get()).length
    if (run >= WARM_UP) times.push(performance.now() - began)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
  return { name, median: median(times), p95, kilobytes: bytes / 1024 }
}
