import { Link } from 'react-router'
import { addMonths } from '#kernel/dates/iso-month.ts'
import { AREA_NUMBERS } from '#modules/instrument/model.ts'
import { listMonth } from '#modules/plan/index.ts'
import type { AreaChoice, AreaNumber, DueItem } from '#modules/plan/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../../../middleware/answer.ts'
import { pageNumber } from '../../../../../../../middleware/page-number.ts'
import { requireId, requireUnit } from '../../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../../../ui/button.tsx'
import { Card, EmptyState } from '../../../../../../../ui/card.tsx'
import { FilterBar } from '../../../../../../../ui/filter-bar.tsx'
import { Select } from '../../../../../../../ui/inputs.tsx'
import { PageHeader, Row, Stack } from '../../../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../../../ui/navigation.tsx'
import { Tag } from '../../../../../../../ui/tag.tsx'
import { DueList } from '../../../../+parts/due-list.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const { planId, month } = args.params
  const address = new URL(args.request.url)
  const area = [...AREA_NUMBERS, 'none' as const].find((each) => each === address.searchParams.get('area')) ?? null
  const wholeYear = address.searchParams.get('rencana') === 'semua'
  const request = { planId: requireId(planId), month, area, wholeYear, page: pageNumber(address) }
  const view = answerOf(await listMonth(args.context.get(dbContext), actor, request))
  const { plan, ...rest } = view
  const next = addMonths(view.month, 1)
  const previous = addMonths(view.month, -1)
  return { ...rest, area, wholeYear, planId: plan.planId, year: plan.year, previous, next }
}

export default function Month({ loaderData }: Route.ComponentProps) {
  const { t, month: monthText } = useText()
  const { home, areaName } = useUnit()
  const { month, planId, year, counts, area, wholeYear, plans, today, page, pages, previous, next } = loaderData
  const name = (iso: string) => monthText(Number(iso.slice(0, 4)), Number(iso.slice(5)))
  const plan = `${home}/rencana/${planId}`
  const asked = { ...(area && { area }), ...(wholeYear && { rencana: 'semua' }) }
  const kept = area || wholeYear ? `?${new URLSearchParams(asked)}` : ''
  const pageLink = (to: number) => `?${new URLSearchParams({ ...asked, halaman: String(to) })}`
  const byArea = (items: readonly DueItem[]) =>
    [...Map.groupBy(items, (item) => item.area)].map(([number, own]) => ({
      key: number ?? 'none',
      name: areaTitle(number, areaName(number)) ?? t('plan.area.none'),
      items: own,
    }))
  return (
    <Stack gap={5}>
      <PageTitle>{t('plan.month.title', { month: name(month) })}</PageTitle>
      <PageHeader
        title={t('plan.month.title', { month: name(month) })}
        eyebrow={
          plans.length > 1 ? (
            t('plan.allOfYear', { count: plans.length, year: String(year) })
          ) : (
            <Link to={plan}>{t('plan.ofYear', { year: String(year) })}</Link>
          )
        }
        actions={
          <>
            <LinkButton to={`${plan}/bulan/${previous}${kept}`} variant="quiet" icon="previous">
              {name(previous)}
            </LinkButton>
            <LinkButton to={`${plan}/bulan/${next}${kept}`} variant="quiet" iconEnd="next">
              {name(next)}
            </LinkButton>
          </>
        }
      />
      {(counts.all > 0 || area) && <AreaFilter area={area} wholeYear={wholeYear} path={`${plan}/bulan/${month}`} />}
      {counts.all === 0 ? (
        <EmptyState title={t('plan.month.none.title')} icon="calendar">
          {t('plan.month.none.text', { month: name(month) })}
        </EmptyState>
      ) : (
        <div id="daftar" className="stack gap-4">
          <Row gap={2}>
            <Tag state={counts.done === counts.all ? 'ok' : 'none'}>
              {t('plan.month.summary', { done: counts.done, all: counts.all })}
            </Tag>
            {counts.overdue > 0 && <Tag state="late">{t('plan.count.overdue', { count: counts.overdue })}</Tag>}
          </Row>
          {byArea(loaderData.items).map(({ key, name: title, items }) => (
            <Card key={key} title={title}>
              <DueList items={items} today={today} ofOneArea plans={plans} />
            </Card>
          ))}
        </div>
      )}
      {pages > 1 && (
        <Pagination
          label={t('plan.month.title', { month: name(month) })}
          summary={`${page} / ${pages}`}
          previous={page > 1 ? { label: t('common.previous'), to: pageLink(page - 1) } : undefined}
          next={page < pages ? { label: t('common.next'), to: pageLink(page + 1) } : undefined}
        />
      )}
    </Stack>
  )
}

const areaTitle = (number: AreaNumber | null, name: string | null) => number && `${number} · ${name}`

type AreaFilterProps = { readonly area: AreaChoice; readonly wholeYear: boolean; readonly path: string }

function AreaFilter({ area, wholeYear, path }: AreaFilterProps) {
  const { t } = useText()
  const { areas } = useUnit()
  const options = areas.map(({ number, name }) => ({ value: number as string, label: `${number} · ${name}` }))
  return (
    <FilterBar
      key={area ?? ''}
      label={t('plan.filter.apply')}
      submitLabel={t('plan.filter.apply')}
      clear={area ? { label: t('plan.filter.clear'), to: wholeYear ? `${path}?rencana=semua` : path } : undefined}
    >
      {wholeYear && <input type="hidden" name="rencana" value="semua" />}
      <Select
        name="area"
        label={t('plan.filter.area')}
        empty={t('plan.filter.allAreas')}
        defaultValue={area ?? ''}
        options={[...options, { value: 'none', label: t('plan.area.none') }]}
      />
    </FilterBar>
  )
}
