import { Form, Link } from 'react-router'
import { type DraftRow, isDoubtful } from '#modules/plan/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { Notice } from '../../../../../../../ui/notice.tsx'
import type { State } from '../../../../../../../ui/state.ts'
import { Tag } from '../../../../../../../ui/tag.tsx'
import { Doubts } from './doubts.tsx'
import type { ReviewOutcome } from './review-action.server.ts'
import { RowPlace } from './row-place.tsx'

const TAG_OF = { read: 'none', accepted: 'ok', corrected: 'ok', dropped: 'info' } as const satisfies Record<
  DraftRow['state'],
  State
>

type RowNameProps = {
  readonly row: DraftRow
  readonly to: string
  readonly id: string | undefined
  readonly view: string
  readonly refusal: ReviewOutcome | undefined
}

/** What names a row, how it stands, and the one tap for a row that is right. */
export function RowName({ row, to, id, view, refusal }: RowNameProps) {
  const { t } = useText()
  const doubtful = isDoubtful(row)
  const { area, componentNo, component, question } = row.cells
  return (
    <>
      <Link to={to} id={id} className="row-name" preventScrollReset>
        {t('review.row', { number: row.position + 1 })}
      </Link>
      <div className="small muted">
        {[area, componentNo, component].filter((each) => each !== null).join(' · ') || t('review.area.none')}
      </div>
      <Tag state={doubtful ? 'due' : TAG_OF[row.state]}>{t(`review.state.${doubtful ? 'doubtful' : row.state}`)}</Tag>
      <div className="small num">{question ?? t('review.question.none')}</div>
      <Doubts row={row} columns={['area', 'component', 'question', 'output', 'pic']} />
      {refusal?.said && (
        <Notice state="late" live>
          {t.message(refusal.said)}
        </Notice>
      )}
      {doubtful && <AcceptForm row={row} view={view} />}
    </>
  )
}

/** One tap for a row that is right as it stands. */
function AcceptForm({ row, view }: { readonly row: DraftRow; readonly view: string }) {
  const { t } = useText()
  return (
    <Form method="post" preventScrollReset>
      <RowPlace row={row} view={view} />
      <Button name="deed" value="accept" variant="quiet" small icon="check">
        {t('review.row.accept')}
      </Button>
    </Form>
  )
}
