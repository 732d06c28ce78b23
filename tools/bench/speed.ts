import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type AreaNumber, type Instrument, matchQuestion, type PlanRow } from '#modules/instrument/model.ts'
import { readPlanText } from './read-plan-text.ts'
import { type GoldSample, loadGoldSamples } from './samples.ts'
import { measureYardstick, median } from './yardstick.ts'

const WARM_UP = 5
const RUNS = 60

/** Times in milliseconds; `ratio` = time over the yardstick of the same run. */
export type Timing = {
  readonly name: string
  readonly rows: number
  readonly first: number
  readonly median: number
  readonly ratio: number
}

export type LargeFile = {
  readonly bytes: number
  readonly actions: number
  readonly seconds: number
  readonly peakMegabytes: number
  readonly addedMegabytes: number
  readonly ratio: number
}

export type Speed = { readonly yardstick: number; readonly timings: readonly Timing[]; readonly large: LargeFile }

const timed = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

function timing(name: string, rows: number, yardstick: number, work: () => void): Timing {
  const first = timed(work)
  for (let run = 0; run < WARM_UP; run++) work()
  const typical = median(Array.from({ length: RUNS }, () => timed(work)))
  return { name, rows, first, median: typical, ratio: typical / yardstick }
}

const rowsOf = (samples: readonly GoldSample[]): PlanRow[] =>
  samples
    .flatMap(({ gold }) => gold.actions)
    .slice(0, 100)
    .map((action) => ({ ...action, area: action.area as AreaNumber | null }))

/** Reading of each transcribed plan, matching of 100 rows, and the largest file that may come, in a process of its own. */
export function measureSpeed(instrument: Instrument): Speed {
  const yardstick = measureYardstick()
  const samples = loadGoldSamples()
  const rows = rowsOf(samples)
  const timings = [
    ...samples.map(({ name, fileName, text, gold }) =>
      timing(`read plan ${name}`, gold.actions.length, yardstick, () => readPlanText(text, fileName)),
    ),
    timing('match 100 rows to questions', rows.length, yardstick, () => {
      for (const row of rows) matchQuestion(instrument, row)
    }),
  ]
  return { yardstick, timings, large: measureLargeFile(yardstick) }
}

function measureLargeFile(yardstick: number): LargeFile {
  const run = spawnSync(process.execPath, [fileURLToPath(new URL('./measure-large.ts', import.meta.url))], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`measure-large.ts failed: ${run.stderr}`)
  const figures = JSON.parse(run.stdout)
  return { ...figures, ratio: (figures.seconds * 1000) / yardstick }
}
