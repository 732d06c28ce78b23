import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'

/** A value as JSON has it; undefined for "there was none" or "there is none any more". */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue }

export type Change = {
  /** The unit that owns the thing; within the scope of the transaction. */
  readonly unitId: string
  /** `module.thing.verb` in past tense: `plan.obligation.completed`. Its sentence is `audit.action.<action>` in src/locales. */
  readonly action: `${string}.${string}.${string}`
  readonly subject: { readonly kind: string; readonly id: string }
  /** Each field that changed: before and after. */
  readonly values?: Readonly<
    Record<string, { readonly old?: AuditValue | undefined; readonly new?: AuditValue | undefined }>
  >
}

const textOf = (value: AuditValue | undefined): string | null => (value === undefined ? null : JSON.stringify(value))

/**
 * Writes one entry of the log, in the transaction of the change itself: both happen or neither. Agency and person are
 * those of the transaction's scope. Personal data belongs into `values`, which can be erased, never into `action`.
 */
export async function recordChange(tx: Tx, { unitId, action, subject, values = {} }: Change): Promise<void> {
  const fields = Object.keys(values)
  const old = fields.map((field) => textOf(values[field]?.old))
  const now = fields.map((field) => textOf(values[field]?.new))
  await sql`select audit.record(
    ${unitId}, ${action}, ${subject.kind}, ${subject.id}, ${fields}::text[], ${old}::text[], ${now}::text[]
  )`.execute(tx)
}
