import type { AuditValue, Change } from './index.ts'

type Values = NonNullable<Change['values']>

/** What an entry is about, and did not change: the file of a row, the due date of a duty. */
export const same = <Value extends AuditValue>(value: Value): { readonly old: Value; readonly new: Value } => ({
  old: value,
  new: value,
})

/** The fields that differ, before and after; none is "there was none". Values are plain: texts, numbers, null. */
export const changedFields = (
  before: Readonly<Record<string, AuditValue>>,
  after: Readonly<Record<string, AuditValue>>,
): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((field) => before[field] !== after[field])
      .map((field) => [field, { old: before[field] ?? undefined, new: after[field] ?? undefined }]),
  )
