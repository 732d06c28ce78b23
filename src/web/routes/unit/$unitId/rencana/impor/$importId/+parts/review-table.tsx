import { Form, Link } from 'react-router'
import { type CellFinding, type DraftRow, isDoubtful } from '#modules/plan/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import type { State } from '../../../../../../../ui/state.ts'
import { type Column, Table } from '../../../../../../../ui/table.tsx'
import { Tag } from '../../../../../../../ui/tag.tsx'
import type { QuestionChoice } from './questions.server.ts'
import type { ReviewOutcome } from './review-action.server.ts'
import { RowEditor } from './row-editor.tsx'

type ReviewTableProps = {
  readonly rows: readonly DraftRow[]
  readonly openRow: DraftRow | null
  /** The part of the address that keeps the view: all rows, or the doubtful ones. */
  readonly view: string
  readonly page: number
  readonly outcome: ReviewOutcome | undefined
  readonly nextDoubtfulId: string | null
  readonly questions: readonly QuestionChoice[]
}

/** Every row that was read; the open one with its form below it. */
export function ReviewTable({ rows, openRow, view, page, outcome, nextDoubtfulId, questions }: ReviewTableProps) {
  const { t } = useText()
  const columns: Column<DraftRow>[] = [
    {
      key: 'row',
      header: t('plan.column.area'),
      rowHeader: true,
      width: 'narrow',
      cell: (row) => (
        <RowName
          row={row}
          to={row.rowId === openRow?.rowId ? `?${view}` : `?${view}halaman=${page}&baris=${row.rowId}#baris`}
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
        row.rowId === openRow?.rowId && (
          <RowEditor
            key={`${row.rowId} ${row.version}`}
            row={row}
            view={view}
            outcome={outcome}
            nextDoubtfulId={nextDoubtfulId}
            questions={questions}
          />
        )
      }
    />
  )
}

const TAG_OF = { read: 'none', accepted: 'ok', corrected: 'ok', dropped: 'info' } as const satisfies Record<
  DraftRow['state'],
  State
>

function RowName({ row, to }: { readonly row: DraftRow; readonly to: string }) {
  const { t } = useText()
  const doubtful = isDoubtful(row)
  const { area, componentNo, component, question } = row.cells
  return (
    <>
      <Link to={to} preventScrollReset>
        {t('review.row', { number: row.position + 1 })}
      </Link>
      <div className="small muted">
        {[area, componentNo, component].filter((each) => each !== null).join(' · ') || t('review.area.none')}
      </div>
      <Tag state={doubtful ? 'due' : TAG_OF[row.state]}>{t(`review.state.${doubtful ? 'doubtful' : row.state}`)}</Tag>
      <div className="small num">{question ?? t('review.question.none')}</div>
      <Doubts row={row} columns={['area', 'component', 'question', 'output', 'pic']} />
      {doubtful && <AcceptForm row={row} />}
    </>
  )
}

/** One tap for a row that is right as it stands. */
function AcceptForm({ row }: { readonly row: DraftRow }) {
  const { t } = useText()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="rowId" value={row.rowId} />
      <input type="hidden" name="version" value={row.version} />
      <Button name="deed" value="accept" variant="quiet" small icon="check">
        {t('review.row.accept')}
      </Button>
    </Form>
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

type DoubtsProps = { readonly row: DraftRow; readonly columns: readonly CellFinding['column'][] }

/** Why somebody should look, in words below the cell; nothing once a person has looked. */
function Doubts({ row, columns }: DoubtsProps) {
  const { t } = useText()
  if (!isDoubtful(row)) return null
  const own = row.findings.filter((finding) => columns.includes(finding.column))
  return own.map((finding) => (
    <span key={`${finding.column} ${finding.reason}`} className="cell-doubt">
      {t(`finding.${finding.reason}`)}
    </span>
  ))
}
