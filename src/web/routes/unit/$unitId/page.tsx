import { Link } from 'react-router'
import { getUnitOverview } from '#modules/plan/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../frame/plain-page.tsx'
import { answerOf } from '../../../middleware/answer.ts'
import { requireUnit } from '../../../middleware/require-unit.ts'
import { useText } from '../../../text/text-context.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, EmptyState } from '../../../ui/card.tsx'
import { PageHeader, Split, Stack } from '../../../ui/layout.tsx'
import { AreaRibbon } from './+parts/area-ribbon.tsx'
import { DueList } from './+parts/due-list.tsx'
import { useUnit } from './+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  return answerOf(await getUnitOverview(args.context.get(dbContext), actor))
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { t, date } = useText()
  const { home } = useUnit()
  const { plan, today, counts } = loaderData
  if (!plan) return <Empty mayRead={loaderData.mayRead} mayImport={loaderData.mayImport} />
  const planPage = `${home}/rencana/${plan.planId}`
  return (
    <Stack gap={6}>
      <PageTitle>{t('home.title')}</PageTitle>
      <PageHeader
        title={greeting(t, counts)}
        eyebrow={date(today, 'weekday')}
        actions={<LinkButton to={planPage}>{t('home.openPlan')}</LinkButton>}
      />
      <Split main>
        <Card title={t('home.late')}>
          {loaderData.late.length > 0 ? (
            <DueList items={loaderData.late} today={today} />
          ) : (
            <p>{t('home.late.none')}</p>
          )}
          {counts.late > loaderData.late.length && (
            <p>
              <Link to={`${planPage}?keadaan=late`}>{t('home.seeAll', { count: counts.late })}</Link>
            </p>
          )}
        </Card>
        <Card title={t('home.due')}>
          {loaderData.dueThisMonth.length > 0 ? (
            <DueList items={loaderData.dueThisMonth} today={today} />
          ) : (
            <p>{t('home.due.none')}</p>
          )}
          {counts.month.open > loaderData.dueThisMonth.length && (
            <p>
              <Link to={`${planPage}/bulan/${today.slice(0, 7)}`}>{t('home.seeAll', { count: counts.month.all })}</Link>
            </p>
          )}
        </Card>
      </Split>
      <Card title={t('home.year')}>
        <AreaRibbon planId={plan.planId} year={plan.year} today={today} cells={loaderData.ribbon} />
        <p className="small muted">{t('plan.yearRibbon.help')}</p>
      </Card>
    </Stack>
  )
}

type Counts = { readonly late: number; readonly month: { readonly open: number } }

function greeting(t: ReturnType<typeof useText>['t'], counts: Counts): string {
  if (counts.late > 0) return t('home.greeting.late', { count: counts.late })
  return counts.month.open > 0 ? t('home.greeting.due', { count: counts.month.open }) : t('home.greeting.calm')
}

function Empty({ mayRead, mayImport }: { readonly mayRead: boolean; readonly mayImport: boolean }) {
  const { t } = useText()
  const { home } = useUnit()
  const title = mayRead ? t('home.empty.title') : t('home.administrator.title')
  const nextStep = mayImport ? t('home.empty.text') : t('plan.none.reader')
  const action = mayImport && (
    <LinkButton to={`${home}/rencana/impor`} icon="upload">
      {t('plan.import')}
    </LinkButton>
  )
  return (
    <Stack gap={6}>
      <PageTitle>{t('home.title')}</PageTitle>
      <PageHeader title={t('home.title')} />
      <EmptyState title={title} icon={mayRead ? 'plan' : 'settings'} action={action || undefined}>
        {mayRead ? nextStep : t('home.administrator.text')}
      </EmptyState>
    </Stack>
  )
}
