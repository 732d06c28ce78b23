import { type HashedEntry, valueHash } from './chain-hash.ts'
import type { ValueRow } from './chain-rows.ts'
import type { Findings } from './findings.ts'

/** An erased value counts as erased while an entry of the log tells of it; else somebody emptied it. */
function isToldErased({ entryNo, field, toldEntry, toldFields }: ValueRow): boolean {
  if (toldEntry !== entryNo) return false
  try {
    const fields: unknown = JSON.parse(toldFields ?? '')
    return Array.isArray(fields) && fields.includes(field)
  } catch {
    return false
  }
}

const isWhole = (value: ValueRow, entry: HashedEntry, expected: string | undefined): boolean => {
  if (value.unitId !== entry.unitId) return false
  if (value.erased) return isToldErased(value)
  return value.salt !== null && valueHash(value.salt, value.field, value.old, value.new) === expected
}

/** Checks the values beside one entry against the hashes that the entry carries. */
export function checkValues(findings: Findings, entry: HashedEntry, seq: number, values: readonly ValueRow[]): void {
  const { agencyId, entryNo, fields } = entry
  fields.forEach((field, index) => {
    const value = values.find((each) => each.field === field)
    if (!value) findings.add('value_missing', agencyId, { seq, entryNo, field })
    else if (!isWhole(value, entry, entry.valueHashes[index]))
      findings.add('value_altered', agencyId, { seq, entryNo, field })
  })
  for (const { field } of values) {
    if (!fields.includes(field)) findings.add('value_added', agencyId, { seq, entryNo, field })
  }
}
