import { err, ok, type Result } from '#kernel/result.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import { listPersonNames } from '#modules/organization/index.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { same } from '#platform/audit/values.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { dutyName } from '../core/plan-views.ts'
import { may, mayInArea } from '../core/policy.ts'
import { findDueItem } from '../store/due-items.ts'
import { createNote, lockObligation, recordObligationEvent } from '../store/obligation-log.ts'

/** Longest note, in characters. */
const NOTE_MAXIMUM = 2000

export type CompletionFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'noteTooLong'; readonly maximum: number }

export type Completion = { readonly obligationId: string; readonly note: string }

/** `doneBefore`: somebody was first (`by` is null when they left the agency); `noted` says whether this note was added to theirs. */
export type Completed =
  | { readonly kind: 'done' }
  | { readonly kind: 'doneBefore'; readonly by: string | null; readonly at: Date; readonly noted: boolean }

/**
 * Records that an obligation is done, with a note. For one that is done already it keeps the note as an event of its own;
 * the same person's same note, sent by a second tap, is that of the first.
 */
export const completeObligation = async (
  db: Db,
  actor: Actor,
  completion: Completion,
): Promise<Result<Completed, CompletionFailure>> => {
  if (!may(actor.roles, 'complete')) return err({ kind: 'forbidden' })
  const note = storableText(completion.note).trim() || null
  if (note && note.length > NOTE_MAXIMUM) return err({ kind: 'noteTooLong', maximum: NOTE_MAXIMUM })
  const { scope, unitId } = actor
  const target = { unitId, obligationId: completion.obligationId }
  const before = await inScope(db, scope, async (tx) => {
    const found = await lockObligation(tx, scope, target.obligationId)
    const item = found && (await findDueItem(tx, scope, target.obligationId))
    if (!item) return null
    if (!mayInArea(actor, 'complete', item.area)) return 'otherArea'
    const at = now()
    const record = (action: 'plan.obligation.completed' | 'plan.obligation.noted') =>
      recordChange(tx, {
        unitId,
        action,
        subject: { kind: 'plan.obligation', id: target.obligationId },
        values: { duty: same(dutyName(item)), due_date: same(item.dueDate), ...(note && { note: { new: note } }) },
      })
    if (!found.doneAt) {
      await recordObligationEvent(tx, scope, target, { kind: 'done', note, at })
      await record('plan.obligation.completed')
      return 'open'
    }
    const isRepeated = found.doneBy === scope.personId && found.doneNote === note
    if (note && !isRepeated) {
      await createNote(tx, scope, target, note, at)
      await record('plan.obligation.noted')
    }
    return { doneAt: found.doneAt, doneBy: found.doneBy, noted: note !== null && !isRepeated }
  })
  if (!before) return err({ kind: 'notFound' })
  if (before === 'otherArea') return err({ kind: 'forbidden' })
  if (before === 'open') return ok({ kind: 'done' })
  const { doneAt: at, doneBy, noted } = before
  const names = await listPersonNames(db, scope, doneBy ? [doneBy] : [])
  return ok({ kind: 'doneBefore', by: names.get(doneBy ?? '') ?? null, at, noted })
}
