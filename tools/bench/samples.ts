import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
const folder = join(root, 'e2e/fixtures/work-plans')

/** A row of a transcription; `question` null where the worksheet dropped the question, `questionAlt` what counts as right too. */
export type GoldAction = {
  area: string | null
  component: string | null
  indicator: string | null
  action: string | null
  evidence: string | null
  question?: string | null
  questionAlt?: string[]
  [field: string]: unknown
}

export type Gold = { source: string; actions: GoldAction[]; [field: string]: unknown }

/** A published plan: its text and, for three of the five, the transcription by hand. `name` such as "000". */
export type Sample = {
  readonly name: string
  readonly fileName: string
  readonly text: string
  readonly gold: Gold | null
}

export function loadSamples(): Sample[] {
  const golds = new Map(
    readdirSync(join(folder, 'gold')).map((file) => {
      const gold: Gold = JSON.parse(readFileSync(join(folder, 'gold', file), 'utf8'))
      return [gold.source, { name: basename(file, '.json'), gold }] as const
    }),
  )
  return readdirSync(join(folder, 'texts'))
    .sort()
    .map((fileName) => ({
      name: golds.get(fileName)?.name ?? fileName.slice(0, 3),
      fileName,
      text: readFileSync(join(folder, 'texts', fileName), 'utf8'),
      gold: golds.get(fileName)?.gold ?? null,
    }))
}

/** A sample with its transcription. */
export type GoldSample = Sample & { readonly gold: Gold }

export const loadGoldSamples = (): GoldSample[] =>
  loadSamples().filter((sample): sample is GoldSample => sample.gold !== null)
