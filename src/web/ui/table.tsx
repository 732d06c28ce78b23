import { Fragment, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** `end` for numbers. */
  readonly align?: 'start' | 'end'
  /** What has none shares the rest evenly. */
  readonly width?: 'tight' | 'narrow' | 'months' | 'wide'
  /** This cell names the row. */
  readonly rowHeader?: boolean
}

export type RowGroup<Row> = { readonly key: string; readonly header?: ReactNode; readonly rows: readonly Row[] }

type TableProps<Row> = {
  /** Name of the table; read aloud, and shown when `showCaption`. */
  readonly caption: string
  readonly showCaption?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows?: readonly Row[]
  /** Instead of `rows`: rows under headings, each group a `tbody`. */
  readonly groups?: readonly RowGroup<Row>[]
  readonly rowKey: (row: Row) => string
  /** Stands where the rows would: why there are none, and what to do. */
  readonly empty?: ReactNode
  /** What stands over the whole width below a row: the form of the row that is open. Null for all others. */
  readonly detail?: (row: Row) => ReactNode
  /** Rows that need attention. */
  readonly marked?: (row: Row) => boolean
  /** `page`: the page scrolls, the head stays; `box`: a region with its own scroll for very wide or long tables. */
  readonly scroll?: 'page' | 'box'
  /** On phones: rows as cards (default), or a table to be pushed sideways. */
  readonly phone?: 'cards' | 'scroll'
}

/** A region that scrolls must take the focus, else the keyboard cannot reach what is cut off (WCAG 2.1.1). */
const focusable = { tabIndex: 0 } as const

export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    showCaption,
    columns,
    rows,
    groups,
    rowKey,
    empty,
    detail,
    marked,
    scroll = 'page',
    phone = 'cards',
  } = props
  const bodies: readonly RowGroup<Row>[] = groups ?? [{ key: 'all', rows: rows ?? [] }]
  return (
    <section
      {...focusable}
      aria-label={caption}
      className={classNames('table-wrap', `table-${scroll}`, phone === 'cards' && 'table-cards')}
    >
      <table className="table">
        <caption className={classNames(!showCaption && 'visually-hidden')}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={cellClass(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        {empty && bodies.every((group) => group.rows.length === 0) && (
          <tbody>
            <tr className="table-empty">
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          </tbody>
        )}
        {bodies.map((group) => (
          <tbody key={group.key}>
            {group.header !== undefined && (
              <tr className="table-group">
                <th colSpan={columns.length} scope="rowgroup">
                  {group.header}
                </th>
              </tr>
            )}
            {group.rows.map((row) => {
              const below = detail?.(row)
              return (
                <Fragment key={rowKey(row)}>
                  <tr className={classNames(marked?.(row) && 'row-marked') || undefined}>
                    {columns.map((column) => (
                      <Cell key={column.key} column={column} row={row} />
                    ))}
                  </tr>
                  {below && (
                    <tr className="table-detail">
                      <td colSpan={columns.length}>{below}</td>
                    </tr>
                  )}
                </Fragment>
              )
            })}
          </tbody>
        ))}
      </table>
    </section>
  )
}

type CellProps<Row> = { readonly column: Column<Row>; readonly row: Row }

function Cell<Row>({ column, row }: CellProps<Row>) {
  if (column.rowHeader) {
    return (
      <th scope="row" className={cellClass(column)}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td className={cellClass(column)} data-label={column.header || undefined}>
      {column.cell(row)}
    </td>
  )
}

function cellClass<Row>({ align, width }: Column<Row>): string | undefined {
  return classNames(align === 'end' && 'cell-end', width && `cell-${width}`) || undefined
}
