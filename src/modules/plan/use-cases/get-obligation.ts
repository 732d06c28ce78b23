import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { lastDayOfMonth, monthOfDate } from '#kernel/dates/iso-month.ts'
import { type DayOff, dayOff } from '#kernel/dates/working-days.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Scope } from '#kernel/scope.ts'
import { listColleagues, listPersonNames } from '#modules/organization/index.ts'
import type { Actor, Colleague } from '#modules/organization/model.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope, type Tx } from '#platform/db/index.ts'
import type { DueItem, PlanAction, PlanObligation } from '../core/plan-views.ts'
import { may, mayInArea } from '../core/policy.ts'
import { workCalendars } from '../formats/work-calendars.ts'
import { findAction } from '../store/actions.ts'
import { findDueItem, listDueItems } from '../store/due-items.ts'
import { listObligationEvents, type ObligationEvent } from '../store/obligation-log.ts'
import { listObligationsOfActions } from '../store/obligations.ts'

const EVENTS_MAXIMUM = 50

export type ObligationView = {
  readonly item: DueItem
  readonly action: PlanAction
  /** All obligations of the action, this one among them, earliest first. */
  readonly ofAction: readonly PlanObligation[]
  readonly today: string
  /** Why nobody works on the due date, if so: the date stands all the same, the page warns. */
  readonly dayOff: DayOff | null
  /** For one that is done: what is still open in its month and plan, its own area first. */
  readonly next: DueItem | null
  /** Newest first; `by` is null for a person who is no longer in the agency. */
  readonly events: readonly (ObligationEvent & { readonly eventNo: number; readonly by: string | null })[]
  readonly mayComplete: boolean
  /** Who expects to complete it and may not learns why: other areas were named for them, or they are in charge and only read. */
  readonly barredBy: 'areas' | 'role' | null
  /** Name of the colleague in charge; null when nobody is, or they left the agency. */
  readonly personInCharge: string | null
  /** Whom this person may put in charge, by name; null when they may not. */
  readonly colleagues: readonly Colleague[] | null
}

export type ObligationFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

const findNext = async (tx: Tx, scope: Scope, { planId, dueDate, area }: DueItem): Promise<DueItem | null> => {
  const month = monthOfDate(dueDate)
  const span = { planIds: [planId], from: `${month}-01`, to: lastDayOfMonth(month), byArea: true, onlyOpen: true }
  const first = { ...span, offset: 0, limit: 1 }
  const [sameArea] = await listDueItems(tx, scope, { ...first, area: area ?? 'none' })
  return sameArea ?? (await listDueItems(tx, scope, first))[0] ?? null
}

/** One obligation with its action and what happened to it. */
export const getObligation = async (
  db: Db,
  actor: Actor,
  obligationId: string,
): Promise<Result<ObligationView, ObligationFailure>> => {
  if (!may(actor.roles, 'read')) return err({ kind: 'forbidden' })
  const { scope } = actor
  const found = await inScope(db, scope, async (tx) => {
    const item = await findDueItem(tx, scope, obligationId)
    const action = item && (await findAction(tx, scope, item.actionId))
    if (!item || !action) return null
    const ofAction = await listObligationsOfActions(tx, scope, [item.actionId])
    const next = item.doneAt ? await findNext(tx, scope, item) : null
    return { item, action, ofAction, next, events: await listObligationEvents(tx, scope, obligationId, EVENTS_MAXIMUM) }
  })
  if (!found) return err({ kind: 'notFound' })
  const inCharge = found.action.picPersonId
  const people = found.events.map((event) => event.recordedBy)
  const names = await listPersonNames(db, scope, inCharge ? [...people, inCharge] : people)
  const events = found.events.map(({ recordedBy, ...event }) => ({ ...event, by: names.get(recordedBy) ?? null }))
  const mayComplete = mayInArea(actor, 'complete', found.action.area)
  const today = dateInZone(now(), actor.timeZone)
  const dueDayOff = dayOff(found.item.dueDate, workCalendars)
  return ok({
    ...found,
    events,
    today,
    dayOff: dueDayOff,
    mayComplete,
    barredBy: mayComplete ? null : barrier(actor, inCharge),
    personInCharge: names.get(inCharge ?? '') ?? null,
    colleagues: mayInArea(actor, 'assign', found.action.area) ? await listColleagues(db, actor) : null,
  })
}

function barrier({ roles, scope }: Actor, inCharge: string | null): ObligationView['barredBy'] {
  if (may(roles, 'complete')) return 'areas'
  return inCharge === scope.personId ? 'role' : null
}
