import { Link } from 'react-router'
import { isId } from '#kernel/ids.ts'
import { listPeople, listUnitTree } from '#modules/organization/index.ts'
import { PERSON_STATES, type PersonRow, type PersonState, type Place } from '#modules/organization/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../middleware/answer.ts'
import { requireUnit } from '../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../ui/button.tsx'
import { EmptyState } from '../../../../../ui/card.tsx'
import { FilterBar, SearchField } from '../../../../../ui/filter-bar.tsx'
import { Select } from '../../../../../ui/inputs.tsx'
import { PageHeader, Row, Stack } from '../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../ui/navigation.tsx'
import { Table } from '../../../../../ui/table.tsx'
import { TagLink } from '../../../../../ui/tag.tsx'
import { useUnit } from '../../+parts/use-unit.ts'
import { unitOptions } from '../+parts/unit-options.ts'
import { NipText } from './+parts/nip-text.tsx'
import { PersonStateTag, STATE_TAGS } from './+parts/state-tag.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const asked = args.url.searchParams
  const unitId = asked.get('unit')
  const filter = {
    search: asked.get('cari') ?? '',
    unitId: isId(unitId) ? unitId : null,
    state: PERSON_STATES.find((state) => state === asked.get('keadaan')) ?? null,
  }
  const db = args.context.get(dbContext)
  const page = answerOf(await listPeople(db, actor, { ...filter, afterPersonId: asked.get('setelah') }))
  const units = answerOf(await listUnitTree(db, actor))
  return { ...page, filter, units: unitOptions(units), isFirst: !asked.has('setelah') }
}

export default function People({ loaderData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  const { people, next, counts, filter, units, isFirst } = loaderData
  const all = counts.active + counts.invited + counts.left
  const isFiltered = filter.search !== '' || filter.unitId !== null || filter.state !== null
  const path = `${home}/pengaturan/orang`
  return (
    <Stack gap={5}>
      <PageTitle>{t('people.title')}</PageTitle>
      <PageHeader
        title={t('people.title')}
        lead={t('people.lead')}
        actions={
          <Row gap={2}>
            <LinkButton to={`${path}/impor`} variant="quiet" icon="upload">
              {t('people.import')}
            </LinkButton>
            <LinkButton to={`${path}/baru`} icon="person">
              {t('people.add')}
            </LinkButton>
          </Row>
        }
      />
      <FilterBar
        key={JSON.stringify(filter)}
        label={t('people.search')}
        submitLabel={t('people.filter.apply')}
        clear={isFiltered ? { label: t('people.filter.clear'), to: path } : undefined}
      >
        <SearchField
          name="cari"
          label={t('people.search')}
          placeholder={t('people.search.placeholder')}
          defaultValue={filter.search}
        />
        {units.length > 1 && (
          <Select
            name="unit"
            label={t('people.unit')}
            empty={t('people.unit.all')}
            defaultValue={filter.unitId ?? ''}
            options={units}
          />
        )}
        {filter.state && <input type="hidden" name="keadaan" value={filter.state} />}
      </FilterBar>
      <Row gap={2}>
        <TagLink to={addressOf({ ...filter, state: null })} current={filter.state === null}>
          {t('people.count', { count: all })}
        </TagLink>
        {PERSON_STATES.filter((state) => counts[state] > 0 || state === filter.state).map((state) => (
          <TagLink
            key={state}
            state={STATE_TAGS[state]}
            to={addressOf({ ...filter, state })}
            current={filter.state === state}
          >
            {t(`people.state.${state}`)}: {counts[state]}
          </TagLink>
        ))}
        {counts.invited > 0 && <Link to={`${path}/undangan`}>{t('people.sheet.title')}</Link>}
      </Row>
      {people.length === 0 ? (
        <EmptyState title={t('people.none.title')} icon="search">
          {t('people.none.text')}
        </EmptyState>
      ) : (
        <PeopleTable people={people} path={path} />
      )}
      {(next !== null || !isFirst) && (
        <Pagination
          label={t('people.title')}
          summary={t('people.page')}
          previous={isFirst ? undefined : { label: t('people.first'), to: addressOf(filter) }}
          next={next === null ? undefined : { label: t('common.next'), to: addressOf(filter, next) }}
        />
      )}
    </Stack>
  )
}

type Filter = { readonly search: string; readonly unitId: string | null; readonly state: PersonState | null }

/** The address of the list under these filters. */
const addressOf = ({ search, unitId, state }: Filter, after = ''): string => {
  const asked = { cari: search, unit: unitId ?? '', keadaan: state ?? '', setelah: after }
  return `?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))}`
}

function PeopleTable({ people, path }: { readonly people: readonly PersonRow[]; readonly path: string }) {
  const { t } = useText()
  return (
    <Table
      caption={t('people.title')}
      rows={people}
      rowKey={(person) => person.personId}
      columns={[
        {
          key: 'name',
          header: t('people.name'),
          rowHeader: true,
          width: 'wide',
          cell: (person) => (
            <>
              <Link to={`${path}/${person.personId}`}>{person.name}</Link>
              <div className="small muted">
                {person.login === person.nip ? <NipText nip={person.nip} /> : person.login}
              </div>
            </>
          ),
        },
        {
          key: 'places',
          header: t('people.places'),
          cell: (person) => person.places.map((place) => <PlaceLine key={place.unitId} place={place} />),
        },
        {
          key: 'state',
          header: t('people.state'),
          width: 'wide',
          cell: (person) => <PersonStateTag state={person.state} />,
        },
      ]}
    />
  )
}

function PlaceLine({ place }: { readonly place: Place }) {
  const { t } = useText()
  const roles = place.hasLeft ? t('people.state.left') : place.roles.map((role) => t(`role.${role}`)).join(', ')
  return (
    <div>
      {place.unitName}
      <div className="small muted">{[roles, place.position].filter(Boolean).join(' · ')}</div>
    </div>
  )
}
