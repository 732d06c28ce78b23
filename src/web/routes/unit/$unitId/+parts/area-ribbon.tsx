import type { AreaNumber, RibbonCell } from '#modules/plan/model.ts'
import { useText } from '../../../../text/text-context.tsx'
import { type MonthState, YearRibbon } from '../../../../ui/year-ribbon.tsx'
import { useUnit } from './use-unit.ts'

type AreaRibbonProps = {
  readonly planId: string
  /** The cells are of all plans of that year, not of this one alone. */
  readonly wholeYear?: boolean
  readonly year: number
  readonly today: string
  readonly cells: readonly RibbonCell[]
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

const isoMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

function stateOf(cell: RibbonCell, today: string): MonthState {
  if (cell.done === cell.all) return 'ok'
  if (cell.overdue > 0) return 'late'
  return cell.month === today.slice(0, 7) || cell.done > 0 ? 'due' : 'plan'
}

/** The plan's year: a row for each area, done out of due in each month, each field a way to its list. */
export function AreaRibbon({ planId, wholeYear, year, today, cells }: AreaRibbonProps) {
  const { t, month: monthText, monthName } = useText()
  const { home, areas, areaName } = useUnit()
  const rows: (AreaNumber | null)[] = areas.map(({ number }) => number)
  if (cells.some((cell) => cell.area === null)) rows.push(null)

  const fieldOf = (area: AreaNumber | null, label: string, month: number) => {
    const iso = isoMonth(year, month)
    const cell = cells.find((each) => each.area === area && each.month === iso)
    if (!cell) return { state: 'none' as const, text: '' }
    const { all, done, overdue } = cell
    const words = { area: label, month: monthText(year, month), done, all }
    return {
      state: stateOf(cell, today),
      text: `${done}/${all}`,
      label: overdue > 0 ? t('plan.yearRibbon.cellLate', { ...words, overdue }) : t('plan.yearRibbon.cell', words),
      to: `${home}/rencana/${planId}/bulan/${iso}?area=${area ?? 'none'}${wholeYear ? '&rencana=semua' : ''}`,
    }
  }

  return (
    <YearRibbon
      caption={t('plan.yearRibbon')}
      rowHeader={t('plan.column.area')}
      months={MONTHS.map((month) => ({ short: monthName(month, 'short'), long: monthName(month) }))}
      currentMonth={today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : undefined}
      rows={rows.map((area) => {
        const label = areaName(area) ?? t('plan.area.none')
        return { key: area ?? 'none', label, cells: MONTHS.map((month) => fieldOf(area, label, month)) }
      })}
    />
  )
}
