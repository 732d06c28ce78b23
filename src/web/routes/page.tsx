import { Link, redirect } from 'react-router'
import { PlainPage } from '../frame/plain-page.tsx'
import { requireSession } from '../middleware/require-session.ts'
import { useText } from '../text/text-context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/card.tsx'
import { FilterBar, SearchField } from '../ui/filter-bar.tsx'
import { Column, PageHeader, Stack } from '../ui/layout.tsx'
import { ItemList } from '../ui/list.tsx'
import type { Route } from './+types/page.ts'

/** More units than this are searched, not read through. */
const SEARCHED_FROM = 12

/**
 * The door: somebody who works in one unit enters it at once, also when they administer another. Several are offered, and
 * all of them at `/?pilih`.
 */
export function loader(args: Route.LoaderArgs) {
  const { memberships } = requireSession(args)
  const places = memberships.filter(({ roles }) => roles.some((role) => role !== 'administrator'))
  const [first, second] = places.length > 0 ? places : memberships
  const isAsked = args.url.searchParams.has('pilih') || args.url.searchParams.has('cari')
  if (first && !second && (memberships.length === 1 || !isAsked)) throw redirect(`/unit/${first.unitId}`)
  const search = args.url.searchParams.get('cari')?.trim() ?? ''
  const words = search.toLowerCase().split(/\s+/)
  const found = memberships.filter(({ unitName, agencyName }) => {
    const text = `${unitName} ${agencyName}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  return {
    units: found.map(({ unitId, unitName, agencyName, roles }) => ({ unitId, unitName, agencyName, roles })),
    search,
    total: memberships.length,
  }
}

export default function Door({ loaderData }: Route.ComponentProps) {
  const { t } = useText()
  const { units, search, total } = loaderData
  if (total === 0) {
    return (
      <PlainPage title={t('home.noUnit.title')}>
        <EmptyState
          title={t('home.noUnit.title')}
          icon="people"
          action={
            <LinkButton to="/akun" variant="quiet">
              {t('account.title')}
            </LinkButton>
          }
        >
          {t('home.noUnit.text')}
        </EmptyState>
      </PlainPage>
    )
  }
  return (
    <PlainPage title={t('home.units.title')}>
      <Column width="narrow">
        <Stack gap={5}>
          <PageHeader
            title={t('home.units.title')}
            actions={
              <LinkButton to="/akun" variant="quiet" small icon="person">
                {t('account.title')}
              </LinkButton>
            }
          />
          {total >= SEARCHED_FROM && (
            <FilterBar
              key={search}
              label={t('home.units.search')}
              submitLabel={t('people.filter.apply')}
              clear={search ? { label: t('people.filter.clear'), to: '/?pilih' } : undefined}
            >
              <SearchField name="cari" label={t('home.units.search')} defaultValue={search} />
            </FilterBar>
          )}
          {units.length === 0 && <p>{t('home.units.none')}</p>}
          <ItemList
            items={units.map(({ unitId, unitName, agencyName, roles }) => ({
              key: unitId,
              title: <Link to={`/unit/${unitId}`}>{unitName}</Link>,
              context: [agencyName, roles.map((role) => t(`role.${role}`)).join(', ')].join(' · '),
            }))}
          />
        </Stack>
      </Column>
    </PlainPage>
  )
}
