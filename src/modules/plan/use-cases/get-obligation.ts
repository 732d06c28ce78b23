import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { DueItem, PlanAction } from '../core/plan-views.ts'
import { may } from '../core/policy.ts'
import { findAction } from '../store/actions.ts'
import { findDueItem } from '../store/due-items.ts'
import { listObligationEvents, type ObligationEvent } from '../store/obligation-log.ts'

const EVENTS_MAXIMUM = 50

export type ObligationView = {
  readonly item: DueItem
  readonly action: PlanAction
  readonly today: string
  readonly events: readonly ObligationEvent[]
  readonly mayComplete: boolean
}

export type ObligationFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** One obligation with its action and what happened to it. */
export const getObligation = async (
  db: Db,
  actor: Actor,
  obligationId: string,
): Promise<Result<ObligationView, ObligationFailure>> => {
  if (!may(actor.roles, 'read')) return err({ kind: 'forbidden' })
  const { scope } = actor
  return inScope(db, scope, async (tx) => {
    const item = await findDueItem(tx, scope, obligationId)
    const action = item && (await findAction(tx, scope, item.actionId))
    if (!item || !action) return err({ kind: 'notFound' })
    const events = await listObligationEvents(tx, scope, obligationId, EVENTS_MAXIMUM)
    const today = dateInZone(new Date(), actor.timeZone)
    return ok({ item, action, today, events, mayComplete: may(actor.roles, 'complete') })
  })
}
