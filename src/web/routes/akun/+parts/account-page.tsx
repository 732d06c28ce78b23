import type { ReactNode } from 'react'
import { PlainPage } from '../../../frame/plain-page.tsx'
import { useText } from '../../../text/text-context.tsx'
import { Column, PageHeader, Stack } from '../../../ui/layout.tsx'
import { Breadcrumb } from '../../../ui/navigation.tsx'

type AccountPageProps = {
  readonly title: string
  readonly lead?: ReactNode
  /** True for the account itself, which lies under the home page; the others lie under the account. */
  readonly top?: boolean
  readonly children: ReactNode
}

/** Around every page of the own account: it belongs to a person and to no unit. */
export function AccountPage({ title, lead, top, children }: AccountPageProps) {
  const { t } = useText()
  const above = top ? [] : [{ label: t('account.title'), to: '/akun' }]
  return (
    <PlainPage title={title}>
      <Column width="reading">
        <Stack gap={5}>
          <Breadcrumb
            label={t('account.path')}
            items={[{ label: t('frame.nav.home'), to: '/' }, ...above, { label: title }]}
          />
          <PageHeader title={title} lead={lead} />
          {children}
        </Stack>
      </Column>
    </PlainPage>
  )
}
