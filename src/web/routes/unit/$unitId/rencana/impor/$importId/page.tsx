import { data, Form, redirect, type ShouldRevalidateFunctionArgs } from 'react-router'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireId, requireUnit } from '../../../../../../middleware/require-unit.ts'
import type { PageHandle } from '../../../../../../page-handle.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { ConfirmButton } from '../../../../../../ui/confirm-button.tsx'
import { PageHeader, Row, Stack } from '../../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../../ui/navigation.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { SourceText } from '../../../../../../ui/source-text.tsx'
import { type ReviewOutcome, reviewAction } from './+parts/review-action.server.ts'
import { ReviewBar } from './+parts/review-bar.tsx'
import { reviewData } from './+parts/review-data.server.ts'
import { ReviewTable } from './+parts/review-table.tsx'
import { SaveForm } from './+parts/save-form.tsx'
import { YearForm } from './+parts/year-form.tsx'
import type { Route } from './+types/page.ts'

const CONFLICT = 409

export const handle = { wide: true } satisfies PageHandle

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const importId = requireId(args.params.importId)
  return reviewData(args.context.get(dbContext), actor, new URL(args.request.url), importId)
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const importId = requireId(args.params.importId)
  const form = await readForm(args.request)
  const outcome = await reviewAction(args.context.get(dbContext), actor, importId, form)
  if (outcome.to) throw redirect(outcome.to)
  const refused = outcome.conflict ? CONFLICT : 400
  return data<ReviewOutcome>(outcome, outcome.failed ? refused : 200)
}

/** After a conflict the row is loaded anew: the next attempt builds on what stands there now. */
export const shouldRevalidate = ({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs): boolean =>
  actionStatus === CONFLICT || defaultShouldRevalidate

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { record, counts, rows, page, pages, openRow, landing, excerpt, nextDoubtful, onlyDoubtful } = loaderData
  const outcome: ReviewOutcome | undefined = actionData ?? undefined
  const shown = openRow ?? rows.find((row) => row.rowId === landing) ?? rows[0]
  const view = onlyDoubtful ? 'tampil=ragu&' : ''
  const all = openRow && !rows.some((row) => row.rowId === openRow.rowId) ? [openRow, ...rows] : rows
  const saidAtRow = all.some((row) => row.rowId === outcome?.rowId)
  const source = (
    <SourceText
      label={t('review.text')}
      lines={excerpt}
      marked={shown && { first: shown.source.firstLine, last: shown.source.lastLine }}
    />
  )
  return (
    <Stack gap={5}>
      <PageTitle>{t('review.title')}</PageTitle>
      <PageHeader
        title={t('review.title')}
        lead={`${t('review.lead', { count: counts.all, file: record.fileName })} ${t('review.save.help')}`}
        actions={
          <SaveForm
            year={record.year}
            doubtful={counts.doubtful}
            unscheduled={counts.all - counts.scheduled}
            plansOfYear={loaderData.plansOfYear}
          />
        }
      />
      {outcome?.said && !saidAtRow && (
        <Notice state={outcome.failed ? 'late' : 'ok'} live>
          {t.message(outcome.said)}
        </Notice>
      )}
      <YearForm documentYear={record.documentYear} year={record.year} thisYear={loaderData.thisYear} />
      <ReviewBar review={loaderData} view={view} />
      <div className="beside">
        <ReviewTable
          rows={all}
          openRow={openRow}
          landing={landing}
          view={view}
          page={page}
          outcome={outcome}
          nextDoubtfulId={nextDoubtful?.rowId ?? null}
          questions={loaderData.questions}
          source={source}
        />
        <div className={openRow ? 'beside-text beside-wide' : 'beside-text'}>
          <h2>{t('review.text')}</h2>
          {source}
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
