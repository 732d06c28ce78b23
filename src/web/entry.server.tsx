import { PassThrough, Readable } from 'node:stream'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { catalogueOf } from '#locales/translate.ts'
import { logContext, requestContext } from '#platform/http/context.ts'
import { localeContext } from './context.ts'
import { shipsScript } from './page-handle.ts'
import { TextProvider } from './text/text-context.tsx'

const RENDER_LIMIT_MS = 10_000

/** Renders one page. Pages for the public are one string without script; the others carry their data for the browser. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })

  const locale = context.get(localeContext)
  const { nonce } = context.get(requestContext)
  const page = (
    <TextProvider locale={locale} catalogue={catalogueOf(locale)}>
      <ServerRouter context={entry} url={request.url} nonce={nonce} />
    </TextProvider>
  )
  const handles = entry.staticHandlerContext.matches.map((match) => entry.routeModules[match.route.id]?.handle)
  if (!shipsScript(handles)) return new Response(`<!DOCTYPE html>${renderToString(page)}`, { status, headers })

  return new Promise((resolve, reject) => {
    const late = setTimeout(() => abort(new Error('The page took too long to render')), RENDER_LIMIT_MS)
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        clearTimeout(late)
        const body = new PassThrough()
        pipe(body)
        resolve(new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, { status, headers }))
      },
      onShellError: reject,
      onError: reject,
    })
  })
}

/** Bugs go to the log with the number that the person sees; expected answers (404, redirects) do not. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.get(logContext).error({ err: error }, 'page failed')
}
