import { isRouteErrorResponse, useLocation, useRouteLoaderData } from 'react-router'
import { bodyLimitOf } from '../body-limits.ts'
import type { RootData } from '../root-data.ts'
import { useText } from '../text/text-context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Column, Stack } from '../ui/layout.tsx'
import { PlainPage } from './plain-page.tsx'

type Reason = 'notFound' | 'forbidden' | 'role' | 'tooLarge' | 'tooMany' | 'connection' | 'broken'

/** 400 and 405: a form that no page of ours sends. */
const reasons: Readonly<Record<number, Reason>> = {
  400: 'forbidden',
  403: 'forbidden',
  404: 'notFound',
  405: 'forbidden',
  413: 'tooLarge',
  429: 'tooMany',
}

const reasonOf = (error: unknown): Reason => {
  if (!isRouteErrorResponse(error)) return 'broken'
  if (error.data?.reason === 'connection') return 'connection'
  return error.data?.reason === 'role' ? 'role' : (reasons[error.status] ?? 'broken')
}

/** One page for everything that cannot be shown. It never tells whether a thing is absent or closed to this person. */
export function FailurePage({ error }: { readonly error: unknown }) {
  const { t } = useText()
  const { pathname, search } = useLocation()
  const requestId = useRouteLoaderData<() => RootData>('root')?.requestId
  const reason = reasonOf(error)
  // The form was refused, not the page: it can be opened anew.
  const resendable = reason === 'forbidden' || reason === 'tooLarge' || reason === 'tooMany'
  return (
    <PlainPage title={t(`failure.${reason}.title`)}>
      <Column width="narrow">
        <Stack gap={4}>
          <h1>{t(`failure.${reason}.title`)}</h1>
          <p>
            {t.message({ key: `failure.${reason}.text`, params: { limit: `${bodyLimitOf(pathname).megabytes} MB` } })}
          </p>
          {reason === 'broken' && requestId && (
            <p className="small muted">{t('failure.requestId', { id: requestId })}</p>
          )}
          <div>
            {reason === 'connection' ? (
              <LinkButton to={pathname + search}>{t('failure.retry')}</LinkButton>
            ) : (
              <LinkButton to={resendable ? pathname : '/'} reloadDocument>
                {t(resendable ? 'failure.back' : 'failure.home')}
              </LinkButton>
            )}
          </div>
        </Stack>
      </Column>
    </PlainPage>
  )
}
