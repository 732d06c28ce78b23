import { data, Form, Link, redirect } from 'react-router'
import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { getImportReview } from '#modules/plan/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../../middleware/answer.ts'
import { pageNumber } from '../../../../../../middleware/page-number.ts'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireId, requireUnit } from '../../../../../../middleware/require-unit.ts'
import type { PageHandle } from '../../../../../../page-handle.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../../../../ui/button.tsx'
import { ConfirmButton } from '../../../../../../ui/confirm-button.tsx'
import { PageHeader, Row, Stack } from '../../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../../ui/navigation.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { SourceText } from '../../../../../../ui/source-text.tsx'
import { Tag } from '../../../../../../ui/tag.tsx'
import { reviewQuestions } from './+parts/questions.server.ts'
import { type ReviewOutcome, reviewAction } from './+parts/review-action.server.ts'
import { ReviewTable } from './+parts/review-table.tsx'
import { YearForm } from './+parts/year-form.tsx'
import type { Route } from './+types/page.ts'

export const handle = { wide: true } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const url = new URL(args.request.url)
  const rowId = url.searchParams.get('baris')
  const onlyDoubtful = url.searchParams.get('tampil') === 'ragu'
  const request = {
    importId: requireId(args.params.importId),
    page: pageNumber(url),
    onlyDoubtful,
    rowId: rowId === null ? null : requireId(rowId),
  }
  const review = answerOf(await getImportReview(args.context.get(dbContext), actor, request))
  if (review.record.state === 'saved') throw redirect(`/unit/${actor.unitId}/rencana/${review.record.planId}`)
  if (review.record.state === 'discarded') throw redirect(`/unit/${actor.unitId}/rencana`)
  const { fileName, documentYear, year } = review.record
  const thisYear = Number(dateInZone(new Date(), actor.timeZone).slice(0, 4))
  return { ...review, record: { fileName, documentYear, year }, onlyDoubtful, questions: reviewQuestions(), thisYear }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const importId = requireId(args.params.importId)
  const form = await readForm(args.request)
  const outcome = await reviewAction(args.context.get(dbContext), actor, importId, form)
  if (outcome.to) throw redirect(outcome.to)
  return data<ReviewOutcome>(outcome, outcome.failed ? 400 : 200)
}

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { record, counts, rows, page, pages, openRow, excerpt, nextDoubtful, onlyDoubtful, questions } = loaderData
  const outcome: ReviewOutcome | undefined = actionData
  const year = String(record.year)
  const shown = openRow ?? rows[0]
  const view = onlyDoubtful ? 'tampil=ragu&' : ''
  return (
    <Stack gap={5}>
      <PageTitle>{t('review.title')}</PageTitle>
      <PageHeader
        title={t('review.title')}
        lead={`${t('review.lead', { count: counts.all, file: record.fileName })} ${t('review.save.help')}`}
        actions={
          <Form method="post">
            <Button name="deed" value="save" icon="check">
              {t('review.save', { year })}
            </Button>
          </Form>
        }
      />
      {outcome?.said && (
        <Notice state={outcome.failed ? 'late' : 'ok'} live>
          {t.message(outcome.said)}
        </Notice>
      )}
      <YearForm documentYear={record.documentYear} year={record.year} thisYear={loaderData.thisYear} />
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
        <Link to={onlyDoubtful ? '?' : '?tampil=ragu'} preventScrollReset>
          {onlyDoubtful ? t('review.showAll') : t('review.showDoubtful')}
        </Link>
        {nextDoubtful && (
          <LinkButton to={`?${view}baris=${nextDoubtful.rowId}#baris`} variant="quiet" small iconEnd="next">
            {t('review.nextDoubtful')}
          </LinkButton>
        )}
      </Row>
      <div className="beside">
        <ReviewTable
          rows={openRow && !rows.some((row) => row.rowId === openRow.rowId) ? [openRow, ...rows] : rows}
          openRow={openRow}
          view={view}
          page={page}
          outcome={outcome}
          nextDoubtfulId={nextDoubtful?.rowId ?? null}
          questions={questions}
        />
        <div className="beside-text">
          <h2>{t('review.text')}</h2>
          <SourceText
            label={t('review.text')}
            lines={excerpt}
            marked={shown && { first: shown.source.firstLine, last: shown.source.lastLine }}
          />
        </div>
      </div>
      {pages > 1 && (
        <Pagination
          label={t('review.rows')}
          summary={`${page} / ${pages}`}
          previous={page > 1 ? { label: t('common.previous'), to: `?${view}halaman=${page - 1}` } : undefined}
          next={page < pages ? { label: t('common.next'), to: `?${view}halaman=${page + 1}` } : undefined}
        />
      )}
      <Row gap={3}>
        <Form method="post">
          <ConfirmButton
            name="deed"
            value="discard"
            variant="danger"
            icon="trash"
            question={t('review.discard.question')}
            consequence={t('review.discard.help')}
            confirmLabel={t('review.discard')}
            cancelLabel={t('common.back')}
          >
            {t('review.discard')}
          </ConfirmButton>
        </Form>
        <span className="small muted">{t('review.discard.help')}</span>
      </Row>
    </Stack>
  )
}
