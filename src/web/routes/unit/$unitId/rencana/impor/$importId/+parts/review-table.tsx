import type { ReactNode } from 'react'
import { type DraftRow, isDoubtful } from '#modules/plan/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { type Column, Table } from '../../../../../../../ui/table.tsx'
import { Doubts } from './doubts.tsx'
import type { QuestionChoice } from './questions.server.ts'
import type { ReviewOutcome } from './review-action.server.ts'
import { RowEditor } from './row-editor.tsx'
import { LANDING, OPEN_ROW, useLandingFocus } from './row-focus.ts'
import { RowName } from './row-name.tsx'

type ReviewTableProps = {
  readonly rows: readonly DraftRow[]
  readonly openRow: DraftRow | null
  /** The row to go on with after another one is done. */
  readonly landing: string | null
  /** The part of the address that keeps the view: all rows, or the doubtful ones. */
  readonly view: string
  readonly page: number
  readonly outcome: ReviewOutcome | undefined
  readonly nextDoubtfulId: string | null
  readonly questions: readonly QuestionChoice[]
  /** The document around the open row, for screens too narrow to show it beside the rows. */
  readonly source: ReactNode
}

/** Every row that was read; the open one with its form below it. */
export function ReviewTable(props: ReviewTableProps) {
  const { rows, openRow, landing, view, page, outcome, nextDoubtfulId, questions, source } = props
  const { t } = useText()
  useLandingFocus()
  const isOpen = (row: DraftRow) => row.rowId === openRow?.rowId
  const idOf = (row: DraftRow) => {
    if (isOpen(row)) return OPEN_ROW
    return row.rowId === landing ? LANDING : undefined
  }
  const outcomeOf = (row: DraftRow) => (row.rowId === outcome?.rowId ? outcome : undefined)
  const columns: Column<DraftRow>[] = [
    {
      key: 'row',
      header: t('plan.column.area'),
      rowHeader: true,
      width: 'narrow',
      cell: (row) => (
        <RowName
          row={row}
          view={view}
          refusal={isOpen(row) ? undefined : outcomeOf(row)}
          id={idOf(row)}
          to={isOpen(row) ? `?${view}halaman=${page}` : `?${view}baris=${row.rowId}#${OPEN_ROW}`}
        />
      ),
    },
    {
      key: 'action',
      header: t('review.column.what'),
      cell: (row) => (
        <>
          <Cell row={row} column="indicator" strong />
          <Cell row={row} column="action" />
        </>
      ),
    },
    {
      key: 'evidence',
      header: t('review.column.proof'),
      cell: (row) => (
        <>
          <Cell row={row} column="evidence" />
          <Cell row={row} column="target" strong />
        </>
      ),
    },
  ]
  return (
    <Table
      caption={t('review.rows')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.rowId}
      marked={isDoubtful}
      detail={(row) =>
        isOpen(row) && (
          <>
            <div className="beside-narrow">{source}</div>
            <RowEditor
              key={`${row.rowId} ${row.version}`}
              row={row}
              view={view}
              outcome={outcomeOf(row)}
              nextDoubtfulId={nextDoubtfulId}
              questions={questions}
            />
          </>
        )
      }
    />
  )
}

type CellProps = {
  readonly row: DraftRow
  readonly column: 'indicator' | 'action' | 'evidence' | 'target'
  readonly strong?: boolean
}

function Cell({ row, column, strong }: CellProps) {
  const text = row.cells[column] ?? '–'
  const shown = row.state === 'dropped' ? <s className="muted">{text}</s> : text
  return (
    <div className="cell-part">
      {strong ? <strong>{shown}</strong> : shown}
      <Doubts row={row} columns={[column]} />
    </div>
  )
}
