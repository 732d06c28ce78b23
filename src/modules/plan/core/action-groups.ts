import type { AreaNumber } from './parsed-plan.ts'
import type { PlanAction, PlanObligation } from './plan-views.ts'

/** Where an action stands: late beats due, due beats open; `unscheduled` = it makes no obligation until something happens. */
export type ActionState = 'late' | 'due' | 'open' | 'done' | 'unscheduled'

export const ACTION_STATES = ['late', 'due', 'open', 'done', 'unscheduled'] as const satisfies readonly ActionState[]

/** An action with its duties. */
export type ActionWithDuties = PlanAction & {
  readonly obligations: readonly PlanObligation[]
  readonly state: ActionState
}

/** All that an action's state hangs on: how many duties it has, and until when the earliest open one is due (ISO date). */
export type DutySummary = { readonly count: number; readonly earliestOpen: string | null }

/**
 * The one rule of lateness. `today` is the ISO date in the unit's zone, so a duty is late from midnight there on: after 23:59:59
 * of its due date. It is due in its own month.
 */
export const stateOfDuties = ({ count, earliestOpen }: DutySummary, today: string): ActionState => {
  if (count === 0) return 'unscheduled'
  if (earliestOpen === null) return 'done'
  if (earliestOpen < today) return 'late'
  return earliestOpen.slice(0, 7) === today.slice(0, 7) ? 'due' : 'open'
}

type Duty = Pick<PlanObligation, 'doneAt' | 'dueDate'>

/** Where duties taken together stand: those of an action, of a month, or one alone. */
export const stateOfAction = (obligations: readonly Duty[], today: string): ActionState => {
  const open = obligations.filter((each) => each.doneAt === null).map((each) => each.dueDate)
  return stateOfDuties({ count: obligations.length, earliestOpen: open.toSorted()[0] ?? null }, today)
}

export const joinDuties = (
  actions: readonly PlanAction[],
  obligations: readonly PlanObligation[],
  today: string,
): ActionWithDuties[] => {
  const byAction = Map.groupBy(obligations, (each) => each.actionId)
  return actions.map((action) => {
    const own = byAction.get(action.actionId) ?? []
    return { ...action, obligations: own, state: stateOfAction(own, today) }
  })
}

export type ComponentGroup = {
  readonly componentNo: number | null
  readonly component: string | null
  readonly actions: readonly ActionWithDuties[]
}

export type AreaGroup = { readonly area: AreaNumber | null; readonly components: readonly ComponentGroup[] }

/** Neighbours that share a key, in the order they come. */
const runs = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Item[][] => {
  const groups: Item[][] = []
  let last: { key: Key } | null = null
  for (const item of items) {
    const key = keyOf(item)
    if (last && last.key === key) groups.at(-1)?.push(item)
    else groups.push([item])
    last = { key }
  }
  return groups
}

/** Area → component → actions, in the plan's order. An area met twice appears twice: the order is the unit's own. */
export const groupActions = (actions: readonly ActionWithDuties[]): AreaGroup[] =>
  runs(actions, (action) => action.area).map((ofArea) => ({
    area: ofArea[0]?.area ?? null,
    components: runs(ofArea, (action) => `${action.componentNo ?? ''} ${action.component ?? ''}`).map(
      (ofComponent) => ({
        componentNo: ofComponent[0]?.componentNo ?? null,
        component: ofComponent[0]?.component ?? null,
        actions: ofComponent,
      }),
    ),
  }))
