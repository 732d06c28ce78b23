import { Link } from 'react-router'
import { findWelcome } from '#modules/organization/index.ts'
import { getUnitOverview } from '#modules/plan/index.ts'
import type { PlanSummary } from '#modules/plan/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../frame/plain-page.tsx'
import { answerOf } from '../../../middleware/answer.ts'
import { requireUnit } from '../../../middleware/require-unit.ts'
import { useText } from '../../../text/text-context.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, EmptyState } from '../../../ui/card.tsx'
import { PageHeader, Split, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { loadAdministration } from './+parts/administration.server.ts'
import { AdministratorHome } from './+parts/administrator-home.tsx'
import { AreaRibbon } from './+parts/area-ribbon.tsx'
import { DueList } from './+parts/due-list.tsx'
import { useUnit } from './+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const db = args.context.get(dbContext)
  const welcome = await findWelcome(db, actor)
  // Somebody who only administers reads no plan: what is theirs to do is people and units.
  if (actor.roles.every((role) => role === 'administrator'))
    return { welcome, administration: await loadAdministration(db, actor) }
  return { welcome, overview: answerOf(await getUnitOverview(db, actor)) }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { t, instant } = useText()
  const { unit } = useUnit()
  const { welcome } = loaderData
  return (
    <>
      {welcome && (
        <Notice state="ok">
          {t('home.welcome', { name: welcome.placedBy, when: instant(welcome.since, unit.timeZone) })}
        </Notice>
      )}
      {'administration' in loaderData ? (
        <AdministratorHome {...loaderData.administration} />
      ) : (
        <PlanHome overview={loaderData.overview} />
      )}
    </>
  )
}

type Overview = Extract<Route.ComponentProps['loaderData'], { overview: unknown }>['overview']

function PlanHome({ overview }: { readonly overview: Overview }) {
  const { t, date } = useText()
  const { home } = useUnit()
  const { plans, today, counts, late, dueThisMonth, mine } = overview
  const [plan] = plans
  if (!plan) return <Empty mayImport={overview.mayImport} />
  const pageOf = (each: PlanSummary) => `${home}/rencana/${each.planId}`
  const several = plans.length > 1
  const month = today.slice(0, 7)
  const monthPage = `${pageOf(plan)}/bulan/${month}${several ? '?rencana=semua' : ''}`
  return (
    <Stack gap={6}>
      <PageTitle>{t('home.title')}</PageTitle>
      <PageHeader
        title={greeting(t, plans, counts)}
        eyebrow={date(today, 'weekday')}
        lead={plans.map((each) => (
          <span key={each.planId} className="lead-line">
            {t('plan.ofYear', { year: String(each.year) })}: <Link to={pageOf(each)}>{each.title}</Link>
          </span>
        ))}
        actions={
          <LinkButton to={several ? `${home}/rencana` : pageOf(plan)}>
            {several ? t('home.openPlans') : t('home.openPlan')}
          </LinkButton>
        }
      />
      {plans.some((each) => each.unscheduled > 0) && (
        <Notice state="due">
          {plans
            .filter((each) => each.unscheduled > 0)
            .map((each) => (
              <p key={each.planId}>
                <Link to={`${pageOf(each)}?keadaan=unscheduled#daftar`}>
                  {t('home.unscheduled', { count: each.unscheduled })}
                </Link>
                {several && ` · ${each.title}`}
              </p>
            ))}
        </Notice>
      )}
      {mine.length > 0 && (
        <Card title={t('home.mine')}>
          <DueList items={mine} today={today} plans={plans} />
          {counts.mine > mine.length && (
            <p className="small muted">{t('home.mine.more', { count: counts.mine - mine.length })}</p>
          )}
        </Card>
      )}
      <Split main>
        <Card title={t('home.late')}>
          {late.length > 0 ? (
            <DueList items={late} today={today} plans={plans} />
          ) : (
            <p>{t(hasDates(plans) ? 'home.late.none' : 'home.noDates')}</p>
          )}
          {counts.late > late.length &&
            plans
              .filter((each) => each.overdue > 0)
              .map((each) => (
                <p key={each.planId}>
                  <Link to={`${pageOf(each)}?keadaan=late#daftar`}>{t('home.seeAll', { count: each.overdue })}</Link>
                  {several && ` · ${each.title}`}
                </p>
              ))}
        </Card>
        <Card title={t('home.due')}>
          {dueThisMonth.length > 0 ? (
            <DueList items={dueThisMonth} today={today} plans={plans} />
          ) : (
            <p>{t('home.due.none')}</p>
          )}
          {counts.month.open > dueThisMonth.length && (
            <p>
              <Link to={`${monthPage}#daftar`}>{t('home.seeAll', { count: counts.month.all })}</Link>
            </p>
          )}
        </Card>
      </Split>
      <Card title={t('home.year')}>
        <AreaRibbon planId={plan.planId} wholeYear={several} year={plan.year} today={today} cells={overview.ribbon} />
        <p className="small muted">{t('plan.yearRibbon.help')}</p>
      </Card>
    </Stack>
  )
}

type Counts = { readonly late: number; readonly month: { readonly open: number } }

const hasDates = (plans: readonly PlanSummary[]): boolean => plans.some((each) => each.obligations > 0)

function greeting(t: ReturnType<typeof useText>['t'], plans: readonly PlanSummary[], counts: Counts): string {
  if (counts.late > 0) return t('home.greeting.late', { count: counts.late })
  if (counts.month.open > 0) return t('home.greeting.due', { count: counts.month.open })
  if (hasDates(plans)) return t('home.greeting.calm')
  return t('home.unscheduled', { count: plans.reduce((sum, each) => sum + each.unscheduled, 0) })
}

function Empty({ mayImport }: { readonly mayImport: boolean }) {
  const { t } = useText()
  const { home } = useUnit()
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
      <EmptyState title={t(mayImport ? 'home.empty.title' : 'home.empty.reader')} action={action || undefined}>
        {nextStep}
      </EmptyState>
    </Stack>
  )
}
