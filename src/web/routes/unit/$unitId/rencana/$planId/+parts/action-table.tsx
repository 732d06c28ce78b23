import { Link } from 'react-router'
import {
  type ActionState,
  type ActionWithDuties,
  type AreaGroup,
  type PlanObligation,
  stateOfAction,
} from '#modules/plan/model.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { BulletList } from '../../../../../../ui/list.tsx'
import { MonthsStrip } from '../../../../../../ui/months-strip.tsx'
import type { State } from '../../../../../../ui/state.ts'
import { type Column, type RowGroup, Table } from '../../../../../../ui/table.tsx'
import { Tag } from '../../../../../../ui/tag.tsx'
import type { MonthState } from '../../../../../../ui/year-ribbon.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'

type ActionTableProps = {
  readonly groups: readonly AreaGroup[]
  readonly today: string
  readonly year: number
  /** Names by person id. */
  readonly peopleInCharge: Readonly<Record<string, string>>
}

/** The plan as the office knows it: area, component, indicator, action, evidence, the year, who. */
export function ActionTable({ groups, today, year, peopleInCharge }: ActionTableProps) {
  const { t } = useText()
  const { areaName } = useUnit()
  const bodies: RowGroup<ActionWithDuties>[] = groups.flatMap(({ area, components }, areaIndex) =>
    components.map(({ componentNo, component, actions }, index) => ({
      key: `${areaIndex} ${index}`,
      header: (
        <>
          {index === 0 && (
            <strong className="table-area">{`${area ?? ''} ${areaName(area) ?? t('plan.area.none')}`}</strong>
          )}
          <span>
            {component ? `${componentNo === null ? '' : `${componentNo}. `}${component}` : t('plan.component.none')}
          </span>
        </>
      ),
      rows: actions,
    })),
  )
  const columns: Column<ActionWithDuties>[] = [
    { key: 'indicator', header: t('plan.column.indicator'), rowHeader: true, cell: (row) => <Indicator row={row} /> },
    { key: 'action', header: t('plan.column.action'), width: 'wide', cell: (row) => row.action ?? '–' },
    { key: 'evidence', header: t('plan.column.evidence'), cell: (row) => <Evidence row={row} /> },
    {
      key: 'months',
      header: t('plan.column.months'),
      width: 'months',
      cell: (row) => <Months row={row} today={today} year={year} />,
    },
    {
      key: 'pic',
      header: t('plan.column.pic'),
      width: 'narrow',
      cell: (row) => <InCharge words={row.pic} name={peopleInCharge[row.picPersonId ?? '']} />,
    },
  ]
  return <Table caption={t('plan.list')} columns={columns} groups={bodies} rowKey={(row) => row.actionId} />
}

/** The colleague in charge, else what the plan's document says. */
function InCharge({ words, name }: { readonly words: string | null; readonly name: string | undefined }) {
  const { t } = useText()
  if (name === undefined) return words ?? <span className="muted">{t('plan.pic.none')}</span>
  return (
    <>
      {name}
      {words && <div className="small muted">{words}</div>}
    </>
  )
}

const nextDuty = ({ obligations }: ActionWithDuties): PlanObligation | undefined =>
  obligations.find((each) => each.doneAt === null) ?? obligations.at(-1)

/** Names the row, leads to its next duty, and says which question of the LKE it serves. */
function Indicator({ row }: { readonly row: ActionWithDuties }) {
  const { home } = useUnit()
  const next = nextDuty(row)
  const name = row.indicator ?? '–'
  return (
    <>
      {next ? <Link to={`${home}/rencana/kewajiban/${next.obligationId}`}>{name}</Link> : name}
      {row.question && <div className="small muted nowrap">{row.question}</div>}
    </>
  )
}

function Evidence({ row }: { readonly row: ActionWithDuties }) {
  if (row.evidenceItems.length < 2) return <span className="small">{row.evidence ?? '–'}</span>
  return <BulletList items={row.evidenceItems} small />
}

const TAG_OF = { late: 'late', due: 'due', open: 'none', done: 'ok', unscheduled: 'info' } as const satisfies Record<
  ActionState,
  State
>

const MARK_OF = { late: 'late', due: 'due', open: 'plan', done: 'ok', unscheduled: 'none' } as const satisfies Record<
  ActionState,
  MonthState
>

type MonthsProps = { readonly row: ActionWithDuties; readonly today: string; readonly year: number }

function Months({ row, today, year }: MonthsProps) {
  const { t, monthName, month: monthText } = useText()
  const { home } = useUnit()
  const target = row.target && <div className="small muted">{row.target}</div>
  if (row.obligations.length === 0) {
    const isConditional = row.schedule.kind === 'conditional' || row.schedule.condition !== null
    return (
      <>
        <span className="small muted">{t(isConditional ? 'plan.unscheduled.text' : 'plan.unscheduled.none')}</span>
        {target}
      </>
    )
  }
  const byMonth = Map.groupBy(row.obligations, (each) => each.dueDate.slice(0, 7))
  const marks = Array.from(
    { length: 12 },
    (_, index) => MARK_OF[stateOfAction(byMonth.get(`${year}-${String(index + 1).padStart(2, '0')}`) ?? [], today)],
  )
  const next = nextDuty(row)
  const months = [...byMonth.keys()]
    .map((iso) => {
      const [ofYear, month] = [Number(iso.slice(0, 4)), Number(iso.slice(5))]
      return ofYear === year ? monthName(month) : monthText(ofYear, month)
    })
    .join(', ')
  const indicator = row.indicator ?? row.action ?? t('plan.obligation.title')
  const strip = (
    <MonthsStrip
      marks={marks}
      label={t('plan.months.label', { indicator, months })}
      currentMonth={today.startsWith(`${year}-`) ? Number(today.slice(5, 7)) : undefined}
    />
  )
  return (
    <>
      {next && (
        <Link className="months-link" to={`${home}/rencana/kewajiban/${next.obligationId}`}>
          {strip}
        </Link>
      )}
      <div>{row.state !== 'open' && <Tag state={TAG_OF[row.state]}>{t(`plan.actionState.${row.state}`)}</Tag>}</div>
      {target}
    </>
  )
}
