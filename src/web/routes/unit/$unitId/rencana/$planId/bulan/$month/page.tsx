import { Link } from 'react-router'
import { addMonths } from '#kernel/dates/iso-month.ts'
import { listMonth } from '#modules/plan/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../../../middleware/answer.ts'
import { pageNumber } from '../../../../../../../middleware/page-number.ts'
import { requireId, requireUnit } from '../../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../../../ui/button.tsx'
import { Card, EmptyState } from '../../../../../../../ui/card.tsx'
import { PageHeader, Row, Stack } from '../../../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../../../ui/navigation.tsx'
import { Tag } from '../../../../../../../ui/tag.tsx'
import { DueList } from '../../../../+parts/due-list.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const { planId, month } = args.params
  const page = pageNumber(new URL(args.request.url))
  const view = answerOf(await listMonth(args.context.get(dbContext), actor, { planId: requireId(planId), month, page }))
  const { plan, ...rest } = view
  const next = addMonths(view.month, 1)
  const previous = addMonths(view.month, -1)
  return { ...rest, planId: plan.planId, year: plan.year, previous, next }
}

export default function Month({ loaderData }: Route.ComponentProps) {
  const { t, month: monthText } = useText()
  const { home } = useUnit()
  const { month, planId, year, counts, items, today, page, pages, previous, next } = loaderData
  const name = (iso: string) => monthText(Number(iso.slice(0, 4)), Number(iso.slice(5)))
  const plan = `${home}/rencana/${planId}`
  return (
    <Stack gap={5}>
      <PageTitle>{t('plan.month.title', { month: name(month) })}</PageTitle>
      <PageHeader
        title={t('plan.month.title', { month: name(month) })}
        eyebrow={<Link to={plan}>{t('plan.ofYear', { year: String(year) })}</Link>}
        actions={
          <>
            <LinkButton to={`${plan}/bulan/${previous}`} variant="quiet" icon="previous">
              {name(previous)}
            </LinkButton>
            <LinkButton to={`${plan}/bulan/${next}`} variant="quiet" iconEnd="next">
              {name(next)}
            </LinkButton>
          </>
        }
      />
      {counts.all === 0 ? (
        <EmptyState title={t('plan.month.none.title')} icon="calendar">
          {t('plan.month.none.text', { month: name(month) })}
        </EmptyState>
      ) : (
        <Card>
          <Row gap={2}>
            <Tag state={counts.done === counts.all ? 'ok' : 'none'}>
              {t('plan.month.summary', { done: counts.done, all: counts.all })}
            </Tag>
            {counts.overdue > 0 && <Tag state="late">{t('plan.count.overdue', { count: counts.overdue })}</Tag>}
          </Row>
          <DueList items={items} today={today} />
        </Card>
      )}
      {pages > 1 && (
        <Pagination
          label={t('plan.month.title', { month: name(month) })}
          summary={`${page} / ${pages}`}
          previous={page > 1 ? { label: t('common.previous'), to: `?halaman=${page - 1}` } : undefined}
          next={page < pages ? { label: t('common.next'), to: `?halaman=${page + 1}` } : undefined}
        />
      )}
    </Stack>
  )
}
