import { readPlanFile } from '#modules/plan/index.ts'

/** What the reader understood: the contract of `zona plan read FILE --json`. */
export type ReadPlan = Extract<ReturnType<typeof readPlanFile>, { ok: true }>['value']['plan']

/** Reads a plan from the bytes of a file by the program's own door. A refused file is a fault of the benchmark. */
export function readPlanBytes(bytes: Uint8Array, fileName: string): ReadPlan {
  const read = readPlanFile(bytes, fileName)
  if (!read.ok) throw new Error(`${fileName} was refused: ${JSON.stringify(read.error)}`)
  return read.value.plan
}

export const readPlanText = (text: string, fileName: string): ReadPlan =>
  readPlanBytes(new TextEncoder().encode(text), fileName)
