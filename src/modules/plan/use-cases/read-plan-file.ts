import { ok, type Result } from '#kernel/result.ts'
import { getInstrument } from '#modules/instrument/index.ts'
import { documentLines } from '../core/draft/document-lines.ts'
import type { ParsedPlan } from '../core/parsed-plan.ts'
import { readPlan } from '../core/reading/read-plan.ts'
import { readDocument } from '../formats/read-document.ts'
import type { ReadFailure } from '../formats/read-failure.ts'

export type ReadPlanFile = {
  readonly plan: ParsedPlan
  /** The document as numbered lines (index 0 = line 1), to be shown beside the rows. */
  readonly lines: readonly string[]
}

/** What a work-plan file says: pure but for loading the LKE, needs no database. A file without a plan yields no actions. */
export const readPlanFile = (bytes: Uint8Array, fileName: string): Result<ReadPlanFile, ReadFailure> => {
  const document = readDocument(bytes, fileName)
  if (!document.ok) return document
  return ok({ plan: readPlan(document.value, getInstrument()), lines: documentLines(document.value) })
}
