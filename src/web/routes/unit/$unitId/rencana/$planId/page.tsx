import { AREA_NUMBERS } from '#modules/instrument/model.ts'
import { getPlan } from '#modules/plan/index.ts'
import { ACTION_STATES, type ActionState, type AreaNumber } from '#modules/plan/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../middleware/answer.ts'
import { pageNumber } from '../../../../../middleware/page-number.ts'
import { requireId, requireUnit } from '../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../ui/button.tsx'
import { Card, EmptyState } from '../../../../../ui/card.tsx'
import { FilterBar, SearchField } from '../../../../../ui/filter-bar.tsx'
import { Select } from '../../../../../ui/inputs.tsx'
import { PageHeader, Row, Stack } from '../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../ui/navigation.tsx'
import type { State } from '../../../../../ui/state.ts'
import { TagLink } from '../../../../../ui/tag.tsx'
import { AreaRibbon } from '../../+parts/area-ribbon.tsx'
import { useUnit } from '../../+parts/use-unit.ts'
import { ActionTable } from './+parts/action-table.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const asked = new URL(args.request.url).searchParams
  const filter = {
    search: asked.get('cari') ?? '',
    area: AREA_NUMBERS.find((area) => area === asked.get('area')) ?? null,
    state: ACTION_STATES.find((state) => state === asked.get('keadaan')) ?? null,
  }
  const request = { planId: requireId(args.params.planId), page: pageNumber(new URL(args.request.url)), ...filter }
  const view = answerOf(await getPlan(args.context.get(dbContext), actor, request))
  const { plan, ...rest } = view
  const { planId, year, title, state, importId, header } = plan
  return { ...rest, plan: { planId, year, title, state, importId, decree: header.decree }, filter }
}

const TAG_OF = { late: 'late', due: 'due', open: 'none', done: 'ok', unscheduled: 'info' } as const satisfies Record<
  ActionState,
  State
>

export default function Plan({ loaderData }: Route.ComponentProps) {
  const { t, date } = useText()
  const { home } = useUnit()
  const { plan, today, groups, counts, shown, page, pages, ribbon, filter } = loaderData
  const { decree } = plan
  const all = ACTION_STATES.reduce((sum, state) => sum + counts[state], 0)
  const origin = decree?.number && decree.date && t('plan.decree', { number: decree.number, date: date(decree.date) })
  return (
    <Stack gap={5}>
      <PageTitle>{t('plan.ofYear', { year: String(plan.year) })}</PageTitle>
      <PageHeader
        title={t('plan.ofYear', { year: String(plan.year) })}
        eyebrow={[t(`plan.state.${plan.state}`), origin].filter(Boolean).join(' · ')}
        lead={plan.title}
        actions={
          plan.importId && (
            <LinkButton to={`${home}/rencana/impor/${plan.importId}/asli`} variant="quiet" icon="download" download>
              {t('plan.source')}
            </LinkButton>
          )
        }
      />
      <Card title={t('plan.yearRibbon')}>
        <AreaRibbon planId={plan.planId} year={plan.year} today={today} cells={ribbon} />
        <p className="small muted">{t('plan.yearRibbon.help')}</p>
      </Card>
      <Filters filter={filter} path={`${home}/rencana/${plan.planId}`} />
      <div id="daftar" className="stack gap-5">
        <Row gap={2}>
          <TagLink to={addressOf({ ...filter, state: null })} current={filter.state === null}>
            {shown === all ? t('plan.count.actions', { count: all }) : t('plan.count.shown', { shown, count: all })}
          </TagLink>
          {ACTION_STATES.filter((state) => counts[state] > 0 || state === filter.state).map((state) => (
            <TagLink
              key={state}
              state={TAG_OF[state]}
              to={addressOf({ ...filter, state })}
              current={filter.state === state}
            >
              {t(`plan.actionState.${state}`)}: {counts[state]}
            </TagLink>
          ))}
        </Row>
        {shown === 0 ? (
          <EmptyState title={t('plan.filter.none.title')} icon="search">
            {t('plan.filter.none.text')}
          </EmptyState>
        ) : (
          <ActionTable groups={groups} today={today} year={plan.year} peopleInCharge={loaderData.peopleInCharge} />
        )}
        {pages > 1 && (
          <Pagination
            label={t('plan.list')}
            summary={`${page} / ${pages}`}
            previous={page > 1 ? { label: t('common.previous'), to: addressOf(filter, page - 1) } : undefined}
            next={page < pages ? { label: t('common.next'), to: addressOf(filter, page + 1) } : undefined}
          />
        )}
      </div>
    </Stack>
  )
}

/** The address of the list under these filters. */
const addressOf = ({ search, area, state }: Filter, page = 1): string => {
  const asked = { cari: search, area: area ?? '', keadaan: state ?? '', halaman: page > 1 ? String(page) : '' }
  return `?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`
}

type Filter = { readonly search: string; readonly area: AreaNumber | null; readonly state: ActionState | null }

function Filters({ filter, path }: { readonly filter: Filter; readonly path: string }) {
  const { t } = useText()
  const { areas } = useUnit()
  const set = filter.search !== '' || filter.area !== null || filter.state !== null
  return (
    <FilterBar
      key={JSON.stringify(filter)}
      label={t('plan.search')}
      submitLabel={t('plan.filter.apply')}
      clear={set ? { label: t('plan.filter.clear'), to: path } : undefined}
    >
      <SearchField
        name="cari"
        label={t('plan.search')}
        placeholder={t('plan.search.placeholder')}
        defaultValue={filter.search}
      />
      <Select
        name="area"
        label={t('plan.filter.area')}
        empty={t('plan.filter.allAreas')}
        defaultValue={filter.area ?? ''}
        options={areas.map(({ number, name }) => ({ value: number, label: `${number} · ${name}` }))}
      />
      <Select
        name="keadaan"
        label={t('plan.filter.state')}
        empty={t('plan.filter.allStates')}
        defaultValue={filter.state ?? ''}
        options={ACTION_STATES.map((state) => ({ value: state, label: t(`plan.actionState.${state}`) }))}
      />
    </FilterBar>
  )
}
