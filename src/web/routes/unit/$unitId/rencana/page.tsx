import { Link, useSearchParams } from 'react-router'
import { listPlans } from '#modules/plan/index.ts'
import type { PlanSummary } from '#modules/plan/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../middleware/answer.ts'
import { requireUnit } from '../../../../middleware/require-unit.ts'
import { useText } from '../../../../text/text-context.tsx'
import { LinkButton } from '../../../../ui/button.tsx'
import { Card, EmptyState } from '../../../../ui/card.tsx'
import { PageHeader, Row, Stack } from '../../../../ui/layout.tsx'
import { ItemList } from '../../../../ui/list.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { useUnit } from '../+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const { plans, drafts, mayImport } = answerOf(await listPlans(args.context.get(dbContext), actor))
  return {
    plans,
    mayImport,
    drafts: drafts.map(({ importId, title, fileName, createdAt }) => ({ importId, title, fileName, createdAt })),
  }
}

export default function Plans({ loaderData }: Route.ComponentProps) {
  const { t, instant } = useText()
  const { home, unit } = useUnit()
  const { plans, drafts, mayImport } = loaderData
  const [address] = useSearchParams()
  const importButton = mayImport && (
    <LinkButton to={`${home}/rencana/impor`} icon="upload">
      {t('plan.import')}
    </LinkButton>
  )
  return (
    <Stack gap={6}>
      <PageTitle>{t('plan.title')}</PageTitle>
      <PageHeader title={t('plan.list')} lead={t('plan.lead')} actions={importButton} />
      {address.has('dibatalkan') && (
        <Notice state="ok" live>
          {t('review.discarded')}
        </Notice>
      )}
      {drafts.length > 0 && (
        <Card title={t('plan.drafts')}>
          <ItemList
            items={drafts.map((draft) => ({
              key: draft.importId,
              title: <Link to={`${home}/rencana/impor/${draft.importId}`}>{draft.title}</Link>,
              context: `${draft.fileName} · ${t('plan.draft.from', { date: instant(draft.createdAt, unit.timeZone) })}`,
              action: (
                <LinkButton to={`${home}/rencana/impor/${draft.importId}`} variant="quiet" small>
                  {t('plan.draft.continue')}
                </LinkButton>
              ),
            }))}
          />
        </Card>
      )}
      {plans.length > 0 && (
        <Card>
          <ItemList items={plans.map((plan) => planItem(plan, home, t))} />
        </Card>
      )}
      {plans.length === 0 && drafts.length === 0 && (
        <EmptyState title={t('plan.none.title')} action={importButton || undefined}>
          {mayImport ? t('plan.none.text') : t('plan.none.reader')}
        </EmptyState>
      )}
    </Stack>
  )
}

const planItem = (plan: PlanSummary, home: string, t: ReturnType<typeof useText>['t']) => ({
  key: plan.planId,
  lead: <span className="num">{String(plan.year)}</span>,
  title: <Link to={`${home}/rencana/${plan.planId}`}>{plan.title}</Link>,
  context: (
    <Row gap={2}>
      <Tag>{t(`plan.state.${plan.state}`)}</Tag>
      <Tag>{t('plan.count.actions', { count: plan.actions })}</Tag>
      <Tag state={plan.done > 0 ? 'ok' : 'none'}>{t('plan.count.done', { count: plan.done })}</Tag>
      {plan.overdue > 0 && <Tag state="late">{t('plan.count.overdue', { count: plan.overdue })}</Tag>}
    </Row>
  ),
})
