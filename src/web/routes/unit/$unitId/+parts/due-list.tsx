import { Link } from 'react-router'
import { type ActionState, type DueItem, type PlanSummary, stateOfAction } from '#modules/plan/model.ts'
import { useText } from '../../../../text/text-context.tsx'
import { ItemList } from '../../../../ui/list.tsx'
import type { State } from '../../../../ui/state.ts'
import { Tag } from '../../../../ui/tag.tsx'
import { useUnit } from './use-unit.ts'

const TAG_OF = { late: 'late', due: 'due', open: 'none', done: 'ok', unscheduled: 'none' } as const satisfies Record<
  ActionState,
  State
>

/** How a duty shows: verified, due this month, overdue, or neutral while it lies ahead. */
export const stateOfDuty = (item: Pick<DueItem, 'doneAt' | 'dueDate'>, today: string): State =>
  TAG_OF[stateOfAction([item], today)]

type DueListProps = {
  readonly items: readonly DueItem[]
  readonly today: string
  /** They stand under the name of their area. */
  readonly ofOneArea?: boolean
  /** Several: each duty says whose it is. */
  readonly plans: readonly Pick<PlanSummary, 'planId' | 'title'>[]
}

/** Duties one below the other: until when, what, where it belongs. */
export function DueList({ items, today, ofOneArea, plans }: DueListProps) {
  const { t, date, monthName } = useText()
  const { home, areaName } = useUnit()
  /** Which of several duties of its action this is: the deliverable, the months it covers. */
  const partOf = ({ parts, label, firstMonth, lastMonth }: DueItem) => {
    const names = { from: monthName(Number(firstMonth.slice(5))), to: monthName(Number(lastMonth.slice(5))) }
    const span = firstMonth !== lastMonth && t('plan.obligation.span', names)
    return parts > 1 && [label, span].filter(Boolean).join(', ')
  }
  const dateOf = ({ dueDate, planYear }: DueItem) =>
    date(dueDate, dueDate.startsWith(`${planYear}-`) ? 'dayMonth' : 'short')
  const planOf = ({ planId }: DueItem) => plans.length > 1 && plans.find((each) => each.planId === planId)?.title
  return (
    <ItemList
      brief
      items={items.map((item) => {
        const state = stateOfDuty(item, today)
        const place = [partOf(item), !ofOneArea && areaName(item.area), item.component, item.pic, planOf(item)]
          .filter(Boolean)
          .join(' · ')
        return {
          key: item.obligationId,
          lead: <Tag state={state}>{state === 'ok' ? t('plan.obligation.done') : dateOf(item)}</Tag>,
          title: (
            <Link to={`${home}/rencana/kewajiban/${item.obligationId}`}>
              {item.action ?? item.indicator ?? item.component ?? t('plan.obligation.title')}
            </Link>
          ),
          context: place,
        }
      })}
    />
  )
}
