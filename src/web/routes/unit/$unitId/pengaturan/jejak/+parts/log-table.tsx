import { Fragment } from 'react'
import { Link } from 'react-router'
import { useText } from '../../../../../../text/text-context.tsx'
import { ChangeList } from '../../../../../../ui/change.tsx'
import { Stack } from '../../../../../../ui/layout.tsx'
import { type Column, Table } from '../../../../../../ui/table.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import type { Entry } from './entry.server.ts'

type LogTableProps = { readonly lines: readonly Entry[]; readonly severalUnits: boolean }

/** Entries, newest first: when, who, what with each value before and after. */
export function LogTable({ lines, severalUnits }: LogTableProps) {
  const { t, instant } = useText()
  const { unit } = useUnit()
  const columns: readonly Column<Entry>[] = [
    {
      key: 'time',
      header: t('audit.column.time'),
      width: 'months',
      cell: (entry) => (
        <Stack gap={1}>
          <span className="num">{instant(entry.at, unit.timeZone)}</span>
          <span className="small muted num">{numbersOf(entry)}</span>
        </Stack>
      ),
    },
    {
      key: 'who',
      header: t('audit.column.who'),
      width: 'narrow',
      cell: (entry) => (
        <Stack gap={1}>
          <span>{entry.by ?? t('audit.byProgram')}</span>
          {severalUnits && <span className="small muted">{entry.unitName}</span>}
        </Stack>
      ),
    },
    { key: 'what', header: t('audit.column.what'), cell: (entry) => <What entry={entry} /> },
  ]
  const numbersOf = ({ entryNo, seq }: Entry): string => {
    const seal = seq === null ? t('audit.unsealed') : t('audit.sealedAs', { seq: String(seq) })
    return `${t('audit.number', { number: String(entryNo) })} · ${seal}`
  }
  return <Table caption={t('audit.list')} columns={columns} rows={lines} rowKey={({ entryNo }) => String(entryNo)} />
}

function What({ entry }: { readonly entry: Entry }) {
  const { t } = useText()
  const { home, unit } = useUnit()
  const { what, values, isNew, place, unitId } = entry
  const words = { from: t('audit.before'), to: t('audit.after'), empty: t('audit.nothing') }
  const isFact = ({ isContext, erased }: Entry['values'][number]) => isContext || (isNew && !erased)
  const facts = values.filter((value) => isFact(value) && value.new !== null)
  const changes = values.filter((value) => !isFact(value))
  return (
    <Stack gap={2}>
      <strong>{place !== null && unitId === unit.id ? <Link to={home + place}>{what}</Link> : what}</strong>
      {facts.length > 0 && <Facts facts={facts} />}
      {changes.length > 0 && (
        <ChangeList
          words={words}
          items={changes.map(({ label, old, new: now, erased }) => ({
            field: label,
            old: erased ? t('audit.erased') : old,
            new: erased ? t('audit.erased') : now,
          }))}
        />
      )}
    </Stack>
  )
}

/** What an entry is about, in one run of words. */
function Facts({ facts }: { readonly facts: readonly Entry['values'][number][] }) {
  return (
    <p className="small">
      {facts.map(({ label, new: now }, index) => (
        <Fragment key={label}>
          {index > 0 && ' · '}
          <span className="muted">{label}:</span> {now}
        </Fragment>
      ))}
    </p>
  )
}
