import { Form, Link } from 'react-router'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../../../../../ui/button.tsx'
import { Row, Stack } from '../../../../../../../ui/layout.tsx'
import { Tag } from '../../../../../../../ui/tag.tsx'
import type { ReviewData } from './review-data.server.ts'
import { OPEN_ROW } from './row-focus.ts'

type ReviewBarProps = {
  readonly review: Pick<
    ReviewData,
    'counts' | 'nextDoubtful' | 'onlyDoubtful' | 'singleDoubts' | 'plansOfYear' | 'record'
  >
  readonly view: string
}

/** How far the review is, and the ways through it: all rows or the doubtful ones, the next one, whole doubts at once. */
export function ReviewBar({ review, view }: ReviewBarProps) {
  const { t } = useText()
  const { counts, nextDoubtful, onlyDoubtful, singleDoubts, plansOfYear, record } = review
  return (
    <Stack gap={3}>
      <Row gap={2}>
        {counts.doubtful > 0 ? (
          <Tag state="due">{t('review.doubtful', { count: counts.doubtful })}</Tag>
        ) : (
          <Tag state="ok">{t('review.noDoubt')}</Tag>
        )}
        {counts.all > counts.scheduled && (
          <Tag state="info">{t('review.unscheduled', { count: counts.all - counts.scheduled })}</Tag>
        )}
        {counts.dropped > 0 && <Tag>{t('review.dropped', { count: counts.dropped })}</Tag>}
        {plansOfYear > 0 && <Tag state="info">{t('review.save.exists', { year: String(record.year) })}</Tag>}
        <Link to={onlyDoubtful ? '?' : '?tampil=ragu'} preventScrollReset>
          {onlyDoubtful ? t('review.showAll') : t('review.showDoubtful')}
        </Link>
        {nextDoubtful && (
          <LinkButton
            to={`?${view}baris=${nextDoubtful.rowId}#${OPEN_ROW}`}
            variant="quiet"
            small
            iconEnd="next"
            preventScrollReset
          >
            {t('review.nextDoubtful')}
          </LinkButton>
        )}
      </Row>
      {onlyDoubtful &&
        singleDoubts.map(({ reason, count }) => (
          <Form method="post" key={reason} preventScrollReset>
            <input type="hidden" name="reason" value={reason} />
            <Row gap={3}>
              <span>{t('review.reason', { reason: t(`finding.${reason}`), count })}</span>
              <Button name="deed" value="acceptReason" variant="quiet" small icon="check">
                {t('review.reason.accept')}
              </Button>
            </Row>
          </Form>
        ))}
    </Stack>
  )
}
