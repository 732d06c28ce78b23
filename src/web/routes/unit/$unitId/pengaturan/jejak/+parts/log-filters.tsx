import type { LogQuery } from '#modules/organization/model.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { FilterBar } from '../../../../../../ui/filter-bar.tsx'
import { Select, TextInput } from '../../../../../../ui/inputs.tsx'

/** Kinds that have a name; registers get theirs with their module. */
const KINDS = ['organization', 'plan', 'audit'] as const

type LogFiltersProps = {
  readonly query: LogQuery
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  readonly units: readonly { readonly unitId: string; readonly name: string }[]
  readonly modules: readonly string[]
  readonly path: string
}

export function LogFilters({ query, people, units, modules, path }: LogFiltersProps) {
  const { t } = useText()
  const { after: _, ...filters } = query
  const set = Object.values(filters).some((value) => value !== null)
  const kinds = KINDS.filter((kind) => modules.includes(kind))
  return (
    <FilterBar
      key={JSON.stringify(filters)}
      label={t('audit.filter')}
      submitLabel={t('audit.filter.apply')}
      clear={set ? { label: t('audit.filter.clear'), to: path } : undefined}
    >
      {kinds.length > 1 && (
        <Select
          name="jenis"
          label={t('audit.filter.kind')}
          empty={t('audit.filter.kind.all')}
          defaultValue={query.module ?? ''}
          options={kinds.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
        />
      )}
      <Select
        name="orang"
        label={t('audit.filter.person')}
        empty={t('audit.filter.person.all')}
        defaultValue={query.personId ?? ''}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      {units.length > 1 && (
        <Select
          name="unit"
          label={t('audit.filter.unit')}
          empty={t('audit.filter.unit.all')}
          defaultValue={query.unitId ?? ''}
          options={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        />
      )}
      <TextInput type="date" name="dari" label={t('audit.filter.from')} defaultValue={query.from ?? ''} />
      <TextInput type="date" name="sampai" label={t('audit.filter.until')} defaultValue={query.until ?? ''} />
    </FilterBar>
  )
}
