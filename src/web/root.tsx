import fontUrl from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url'
import type { ReactNode } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from 'react-router'
import { demoContext, requestContext } from '#platform/http/context.ts'
import type { Route } from './+types/root.ts'
import { DemoStrip } from './frame/demo-strip.tsx'
import { FailurePage } from './frame/failure-page.tsx'
import { UnsentNotice } from './frame/unsent-notice.tsx'
import { keepPage } from './middleware/keep-page.ts'
import { localeMiddleware } from './middleware/locale.ts'
import { sessionMiddleware } from './middleware/session.ts'
import { shipsScript } from './page-handle.ts'
import type { RootData } from './root-data.ts'
import { useText } from './text/text-context.tsx'
import { PageProgress } from './ui/progress.tsx'
import stylesUrl from './ui/styles.css?url'

export const middleware: Route.MiddlewareFunction[] = [localeMiddleware, sessionMiddleware]

export const clientMiddleware: Route.ClientMiddlewareFunction[] = [keepPage]

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: stylesUrl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

export function loader({ context }: Route.LoaderArgs): RootData {
  return { requestId: context.get(requestContext).id, isDemo: context.get(demoContext) }
}

export function Layout({ children }: { readonly children: ReactNode }) {
  const { locale, t } = useText()
  const script = shipsScript(useMatches().map((match) => match.handle))
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        {script && <PageProgress label={t('common.loading')} />}
        {children}
        {script && <ScrollRestoration />}
        {script && <Scripts />}
      </body>
    </html>
  )
}

export default function App() {
  return (
    <>
      <DemoStrip />
      <Outlet />
      <UnsentNotice />
    </>
  )
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <FailurePage error={error} />
}
