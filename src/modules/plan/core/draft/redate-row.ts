import type { DraftRow } from './draft-row.ts'

export const redateRow = (row: DraftRow, _from: number, _to: number): DraftRow => row
