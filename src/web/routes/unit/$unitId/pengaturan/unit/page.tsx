import { Link } from 'react-router'
import { listUnitTree, type UnitLine } from '#modules/organization/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../middleware/answer.ts'
import { requireUnit } from '../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../ui/button.tsx'
import { Card, EmptyState } from '../../../../../ui/card.tsx'
import { FilterBar, SearchField } from '../../../../../ui/filter-bar.tsx'
import { PageHeader, Stack } from '../../../../../ui/layout.tsx'
import { ItemList } from '../../../../../ui/list.tsx'
import { Tag } from '../../../../../ui/tag.tsx'
import { Tree, type TreeNode } from '../../../../../ui/tree.tsx'
import { useUnit } from '../../+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

/** So many units fit on a page with their branches open; of more, the lower branches begin folded. */
const OPEN_AT_ONCE = 60

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const search = args.url.searchParams.get('cari')?.trim() ?? ''
  const units = answerOf(await listUnitTree(args.context.get(dbContext), actor))
  return { units, search }
}

export default function Units({ loaderData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  const { units, search } = loaderData
  const path = `${home}/pengaturan/unit`
  return (
    <Stack gap={5}>
      <PageTitle>{t('units.title')}</PageTitle>
      <PageHeader
        title={t('units.title')}
        lead={t('units.lead', { count: units.length })}
        actions={
          <LinkButton to={`${path}/baru`} icon="tree">
            {t('units.add')}
          </LinkButton>
        }
      />
      {units.length > OPEN_AT_ONCE && (
        <FilterBar
          key={search}
          label={t('units.search')}
          submitLabel={t('people.filter.apply')}
          clear={search ? { label: t('people.filter.clear'), to: path } : undefined}
        >
          <SearchField name="cari" label={t('units.search')} defaultValue={search} />
        </FilterBar>
      )}
      {search ? <Found units={units} search={search} path={path} /> : <WholeTree units={units} path={path} />}
      {units.length === 1 && (
        <EmptyState
          title={t('units.none.title')}
          icon="tree"
          action={<LinkButton to={`${path}/baru`}>{t('units.add')}</LinkButton>}
        >
          {t('units.none.text')}
        </EmptyState>
      )}
    </Stack>
  )
}

type PartProps = { readonly units: readonly UnitLine[]; readonly path: string }

function WholeTree({ units, path }: PartProps) {
  const { t } = useText()
  const nodes = treeNodes(units, (unit) => ({
    title: <Link to={`${path}/${unit.unitId}`}>{unit.name}</Link>,
    end: <UnitEnd unit={unit} />,
    toggleLabel: t('units.beneath', { name: unit.name }),
  }))
  return (
    <Card>
      <Tree label={t('units.title')} nodes={nodes} />
    </Card>
  )
}

function Found({ units, search, path }: PartProps & { readonly search: string }) {
  const { t } = useText()
  const words = search.toLowerCase().split(/\s+/)
  const names = new Map(units.map((unit) => [unit.unitId, unit.name]))
  const found = units.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  if (found.length === 0) {
    return (
      <EmptyState title={t('units.notFound.title')} icon="search">
        {t('people.none.text')}
      </EmptyState>
    )
  }
  return (
    <Card title={t('units.found', { count: found.length })}>
      <ItemList
        items={found.map((unit) => ({
          key: unit.unitId,
          title: <Link to={`${path}/${unit.unitId}`}>{unit.name}</Link>,
          context: unit.parentUnitId ? names.get(unit.parentUnitId) : undefined,
          action: <UnitEnd unit={unit} />,
        }))}
      />
    </Card>
  )
}

function UnitEnd({ unit }: { readonly unit: UnitLine }) {
  const { t } = useText()
  return (
    <>
      {unit.isClosed && <Tag>{t('units.closed')}</Tag>}
      <span className="small muted num">{t('people.count', { count: unit.people })}</span>
    </>
  )
}

type Shown = Pick<TreeNode, 'title' | 'end'> & { readonly toggleLabel: string }

/** Lines with their depth as branches within branches. */
function treeNodes(units: readonly UnitLine[], show: (unit: UnitLine) => Shown): readonly TreeNode[] {
  const beneath = new Map<string | null, UnitLine[]>()
  const [first] = units
  for (const unit of units) {
    const parent = unit === first ? null : unit.parentUnitId
    const siblings = beneath.get(parent)
    if (siblings) siblings.push(unit)
    else beneath.set(parent, [unit])
  }
  const nodesOf = (parent: string | null): TreeNode[] =>
    (beneath.get(parent) ?? []).map((unit) => ({
      key: unit.unitId,
      ...show(unit),
      open: unit.depth === 0 || units.length <= OPEN_AT_ONCE,
      children: nodesOf(unit.unitId),
    }))
  return nodesOf(null)
}
