import { Form, Link } from 'react-router'
import type { Outcome } from '#modules/organization/model.ts'
import { useText } from '../../../../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../../../../ui/button.tsx'
import { ConfirmButton } from '../../../../../../../../ui/confirm-button.tsx'
import { DangerZone } from '../../../../../../../../ui/danger-zone.tsx'
import { Pagination } from '../../../../../../../../ui/navigation.tsx'
import { Notice } from '../../../../../../../../ui/notice.tsx'
import { Table } from '../../../../../../../../ui/table.tsx'
import { Tag } from '../../../../../../../../ui/tag.tsx'
import { useUnit } from '../../../../../+parts/use-unit.ts'
import { KIND_TAGS } from './plan-kinds.ts'

type Applied = {
  readonly fileName: string
  readonly outcomes: readonly Pick<Outcome, 'line' | 'title' | 'kind' | 'personId'>[]
  readonly done: number
  readonly leftOut: number
  readonly page: number
  readonly pages: number
}

/** What an import did, and the way back. */
export function AppliedImport({ applied }: { readonly applied: Applied }) {
  const { t } = useText()
  const { home } = useUnit()
  const { fileName, outcomes, done, leftOut, page, pages } = applied
  const people = `${home}/pengaturan/orang`
  return (
    <>
      <Notice state="ok" title={t('peopleImport.applied', { count: done })}>
        {leftOut > 0 && <p>{t('peopleImport.leftOut', { count: leftOut })}</p>}
        <p>{t('peopleImport.next')}</p>
      </Notice>
      <div>
        <LinkButton to={`${people}/undangan`}>{t('people.sheet.title')}</LinkButton>
      </div>
      <Table
        caption={t('peopleImport.rows', { file: fileName })}
        rows={outcomes}
        rowKey={(row) => String(row.line)}
        columns={[
          { key: 'line', header: t('peopleImport.line'), width: 'tight', cell: (row) => row.line },
          {
            key: 'name',
            header: t('people.name'),
            rowHeader: true,
            cell: (row) => <Link to={`${people}/${row.personId}`}>{row.title}</Link>,
          },
          {
            key: 'kind',
            header: t('peopleImport.what'),
            cell: (row) => <Tag state={KIND_TAGS[row.kind]}>{t(`peopleImport.kind.${row.kind}`)}</Tag>,
          },
        ]}
      />
      {pages > 1 && (
        <Pagination
          label={t('peopleImport.rows', { file: fileName })}
          summary={`${page} / ${pages}`}
          previous={page > 1 ? { label: t('common.previous'), to: `?halaman=${page - 1}` } : undefined}
          next={page < pages ? { label: t('common.next'), to: `?halaman=${page + 1}` } : undefined}
        />
      )}
      <DangerZone
        title={t('peopleImport.undo')}
        items={[
          {
            key: 'undo',
            title: fileName,
            consequence: t('peopleImport.undo.consequence'),
            action: (
              <Form method="post">
                <input type="hidden" name="deed" value="undo" />
                <ConfirmButton
                  variant="danger"
                  icon="undo"
                  question={t('peopleImport.undo.question')}
                  consequence={t('peopleImport.undo.consequence')}
                  confirmLabel={t('peopleImport.undo')}
                  cancelLabel={t('common.back')}
                >
                  {t('peopleImport.undo')}
                </ConfirmButton>
              </Form>
            ),
          },
        ]}
      />
    </>
  )
}
