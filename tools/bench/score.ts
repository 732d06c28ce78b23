import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReadPlan } from './read-plan-text.ts'
import { type Gold, root } from './samples.ts'

/** The figures of tools/score-plan-import.mjs (its head says how it counts); shares 0..1, null where nothing can be measured. */
export type Score = {
  readonly goldRows: number
  readonly parsedRows: number
  readonly rowRecall: number | null
  readonly rowPrecision: number | null
  readonly cells: number | null
  readonly scheduleMonths: number | null
  readonly kinds: number | null
  readonly header: number | null
  readonly question: number | null
  readonly invented: number
}

/** Scores a reading against a transcription with the tool that also scores `zona plan read` from outside. */
export function scorePlan(gold: Gold, plan: ReadPlan): Score {
  const folder = mkdtempSync(join(tmpdir(), 'zona-score-'))
  try {
    const goldPath = join(folder, 'gold.json')
    const planPath = join(folder, 'plan.json')
    writeFileSync(goldPath, JSON.stringify(gold))
    writeFileSync(planPath, JSON.stringify(plan))
    const script = join(root, 'tools/score-plan-import.mjs')
    const run = spawnSync(process.execPath, [script, goldPath, planPath], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`score-plan-import.mjs failed: ${run.stderr}`)
    return JSON.parse(run.stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
