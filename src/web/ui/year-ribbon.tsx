import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { classNames } from './class-names.ts'

/** `none`: nothing planned; `plan`: planned, not yet due; `due`: partly done or due now; `late`: overdue; `ok`: complete. */
export type MonthState = 'none' | 'plan' | 'ok' | 'due' | 'late'

export type RibbonCell = {
  readonly state: MonthState
  /** Short: `4/6`. Empty when nothing is planned. */
  readonly text: string
  /** The same in words, for those who listen: `4 dari 6 selesai, terlambat`. */
  readonly label?: string
  readonly to?: string
}

export type RibbonRow = { readonly key: string; readonly label: ReactNode; readonly cells: readonly RibbonCell[] }

type YearRibbonProps = {
  readonly caption: string
  /** Head of the first column, read aloud. */
  readonly rowHeader: string
  /** Twelve names, January first. */
  readonly months: readonly { readonly short: string; readonly long: string }[]
  /** 1–12, when the year shown is the present one. */
  readonly currentMonth?: number | undefined
  readonly rows: readonly RibbonRow[]
}

/** The year in one look: a row for each area, a field for each month. */
export function YearRibbon({ caption, rowHeader, months, currentMonth, rows }: YearRibbonProps) {
  return (
    <table className="ribbon">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="ribbon-corner">
            <span className="visually-hidden">{rowHeader}</span>
          </th>
          {months.map((month, index) => (
            <th key={month.long} scope="col" aria-current={index + 1 === currentMonth ? 'date' : undefined}>
              <abbr title={month.long}>{month.short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.label}</th>
            {months.map((month, index) => (
              <RibbonField key={month.long} month={month.short} cell={row.cells[index]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type RibbonFieldProps = { readonly month: string; readonly cell: RibbonCell | undefined }

function RibbonField({ month, cell = { state: 'none', text: '' } }: RibbonFieldProps) {
  const content = (
    <>
      <span className="ribbon-month" aria-hidden="true">
        {month}
      </span>
      {cell.label ? <span aria-hidden="true">{cell.text}</span> : cell.text}
      {cell.label && <span className="visually-hidden">{cell.label}</span>}
    </>
  )
  return (
    <td className={classNames('ribbon-cell', `ribbon-${cell.state}`)}>
      {cell.to ? <Link to={cell.to}>{content}</Link> : <span>{content}</span>}
    </td>
  )
}
