import { err, ok, type Result } from '#kernel/result.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import type { Actor } from '#modules/organization/model.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { may } from '../core/policy.ts'
import { findDueItem } from '../store/due-items.ts'
import { recordObligationEvent } from '../store/obligation-log.ts'

/** Longest note, in characters. */
const NOTE_MAXIMUM = 2000

export type CompletionFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'noteTooLong'; readonly maximum: number }

export type Completion = { readonly obligationId: string; readonly note: string }

/** Records that an obligation is done, with a note. Doing it twice changes nothing and is no failure. */
export const completeObligation = async (
  db: Db,
  actor: Actor,
  completion: Completion,
): Promise<Result<null, CompletionFailure>> => {
  if (!may(actor.roles, 'complete')) return err({ kind: 'forbidden' })
  const note = storableText(completion.note).trim()
  if (note.length > NOTE_MAXIMUM) return err({ kind: 'noteTooLong', maximum: NOTE_MAXIMUM })
  const { scope, unitId } = actor
  const { obligationId } = completion
  return inScope(db, scope, async (tx) => {
    if (!(await findDueItem(tx, scope, obligationId))) return err({ kind: 'notFound' })
    await recordObligationEvent(
      tx,
      scope,
      { unitId, obligationId },
      { kind: 'done', note: note || null, at: new Date() },
    )
    return ok(null)
  })
}
