import { isRouteErrorResponse, useRouteLoaderData } from 'react-router'
import type { loader } from '../root.tsx'
import { useText } from '../text/text-context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Column, Stack } from '../ui/layout.tsx'
import { PlainPage } from './plain-page.tsx'

type Reason = 'notFound' | 'forbidden' | 'tooLarge' | 'tooMany' | 'broken'

const reasons: Readonly<Record<number, Reason>> = { 403: 'forbidden', 404: 'notFound', 413: 'tooLarge', 429: 'tooMany' }

/** One page for everything that cannot be shown. It never tells whether a thing is absent or closed to this person. */
export function FailurePage({ error }: { readonly error: unknown }) {
  const { t } = useText()
  const requestId = useRouteLoaderData<typeof loader>('root')?.requestId
  const reason = (isRouteErrorResponse(error) ? reasons[error.status] : undefined) ?? 'broken'
  return (
    <PlainPage title={t(`failure.${reason}.title`)}>
      <Column width="narrow">
        <Stack gap={4}>
          <h1>{t(`failure.${reason}.title`)}</h1>
          <p>{t.message({ key: `failure.${reason}.text`, params: { limit: '25 MB' } })}</p>
          {reason === 'broken' && requestId && (
            <p className="small muted">{t('failure.requestId', { id: requestId })}</p>
          )}
          <div>
            <LinkButton to="/" reloadDocument>
              {t('failure.home')}
            </LinkButton>
          </div>
        </Stack>
      </Column>
    </PlainPage>
  )
}
