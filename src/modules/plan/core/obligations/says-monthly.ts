import { normalizeTarget } from '../schedule/normalize-target.ts'
import { targetTokens } from '../schedule/target-tokens.ts'

/** Whether the words of a row ask for something every month ("per bulan", "laporan bulanan"); "setiap 3 bulan" does not. */
export const saysMonthly = (words: readonly (string | null)[]): boolean =>
  words.some((text) =>
    targetTokens(normalizeTarget(text ?? '')).some((token) => token.kind === 'cadence' && token.cadence === 12),
  )
