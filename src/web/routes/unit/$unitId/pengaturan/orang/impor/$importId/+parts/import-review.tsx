import { Form } from 'react-router'
import type { RowPlan } from '#modules/organization/model.ts'
import { useText } from '../../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../../ui/button.tsx'
import { CheckboxGroup } from '../../../../../../../../ui/choices.tsx'
import { Row, Stack } from '../../../../../../../../ui/layout.tsx'
import { Pagination } from '../../../../../../../../ui/navigation.tsx'
import { Notice } from '../../../../../../../../ui/notice.tsx'
import { Table } from '../../../../../../../../ui/table.tsx'
import { Tag, TagLink } from '../../../../../../../../ui/tag.tsx'
import { NipText } from '../../../+parts/nip-text.tsx'
import { KIND_TAGS, KINDS } from './plan-kinds.ts'
import { RowEffect } from './row-effect.tsx'

type Review = {
  readonly fileName: string
  readonly rows: readonly RowPlan[]
  readonly missing: readonly string[]
  readonly counts: Readonly<Record<(typeof KINDS)[number], number>>
  readonly kind: (typeof KINDS)[number] | null
  readonly page: number
  readonly pages: number
}

const addressOf = (kind: string | null, page = 1): string =>
  `?${new URLSearchParams([...(kind ? [['tampil', kind]] : []), ...(page > 1 ? [['halaman', String(page)]] : [])])}`

/** Every row of a sheet with what it would do, and the one decision about all of them. */
export function ImportReview({ review }: { readonly review: Review }) {
  const { t } = useText()
  const { fileName, rows, missing, counts, kind, page, pages } = review
  const active = counts.new + counts.join + counts.place + counts.change
  return (
    <>
      <Form method="post">
        <Stack gap={4}>
          {missing.length > 0 && (
            <CheckboxGroup
              name="unit"
              legend={t('peopleImport.units')}
              hint={t('peopleImport.units.hint')}
              options={missing.map((name) => ({ value: name, label: name }))}
              defaultValues={missing}
            />
          )}
          {active === 0 && <Notice state="due">{t('peopleImport.nothing')}</Notice>}
          <Row gap={2}>
            {active > 0 && (
              <Button name="deed" value="apply">
                {t('peopleImport.apply', { count: active })}
              </Button>
            )}
            <Button name="deed" value="discard" variant="quiet" icon="trash">
              {t('peopleImport.discard')}
            </Button>
          </Row>
        </Stack>
      </Form>
      <Row gap={2}>
        <TagLink to={addressOf(null)} current={kind === null}>
          {t('people.count', { count: KINDS.reduce((sum, each) => sum + counts[each], 0) })}
        </TagLink>
        {KINDS.filter((each) => counts[each] > 0).map((each) => (
          <TagLink key={each} state={KIND_TAGS[each]} to={addressOf(each)} current={kind === each}>
            {t(`peopleImport.count.${each}`, { count: counts[each] })}
          </TagLink>
        ))}
      </Row>
      <Table
        caption={t('peopleImport.rows', { file: fileName })}
        rows={rows}
        rowKey={(row) => String(row.line)}
        marked={(row) => row.kind === 'problem'}
        columns={[
          { key: 'line', header: t('peopleImport.line'), width: 'tight', cell: (row) => row.line },
          {
            key: 'name',
            header: t('people.name'),
            rowHeader: true,
            width: 'wide',
            cell: (row) => <RowName row={row} />,
          },
          {
            key: 'kind',
            header: t('people.state'),
            width: 'narrow',
            cell: (row) => <Tag state={KIND_TAGS[row.kind]}>{t(`peopleImport.kind.${row.kind}`)}</Tag>,
          },
          { key: 'what', header: t('peopleImport.what'), cell: (row) => <RowEffect row={row} /> },
        ]}
      />
      {pages > 1 && (
        <Pagination
          label={t('peopleImport.rows', { file: fileName })}
          summary={`${page} / ${pages}`}
          previous={page > 1 ? { label: t('common.previous'), to: addressOf(kind, page - 1) } : undefined}
          next={page < pages ? { label: t('common.next'), to: addressOf(kind, page + 1) } : undefined}
        />
      )}
    </>
  )
}

function RowName({ row }: { readonly row: RowPlan }) {
  const { email, nip } = 'person' in row ? row.person : { email: null, nip: null }
  return (
    <>
      {row.title}
      {(email ?? nip) && <div className="small muted">{email ?? <NipText nip={nip ?? ''} />}</div>}
    </>
  )
}
