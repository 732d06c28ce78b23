import { randomUUID } from 'node:crypto'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { RouterContextProvider } from 'react-router'
import { type Client, clientOf } from '#platform/http/client.ts'
import { requestContext } from '#platform/http/context.ts'
import { createCspReports } from '#platform/http/csp-reports.ts'
import { loggablePath } from '#platform/http/loggable-path.ts'
import { mayChange } from '#platform/http/same-origin.ts'
import { CSP_REPORT_PATH, newNonce, securityHeaders } from '#platform/http/security-headers.ts'
import { serveBuiltFiles } from '#platform/http/static-files.ts'
import type { Log } from '#platform/log/index.ts'
import { bodyLimitOf } from '#web/body-limits.ts'
import { type Refusal, refuse } from './refusal.ts'

export type Site = {
  readonly clientFolder: string
  /** Address of the built stylesheet, for answers outside the router. */
  readonly stylesheet: string | undefined
  readonly baseUrl: string | undefined
  readonly trustProxy: boolean
  readonly log: Log
  healthy(): Promise<boolean>
  render(request: Request, fill: (context: RouterContextProvider) => void): Promise<Response>
}

type Variables = { id: string; nonce: string; client: Client }
type SiteContext = Context<{ Variables: Variables }>

const REPORT_LIMIT = 64 * 1024

/** The HTTP side of Zona: every answer, page or file, passes here. Order matters and reads top to bottom. */
export function siteApp(site: Site) {
  const app = new Hono<{ Variables: Variables }>()
  const reports = createCspReports()
  const refusal = (context: SiteContext, reason: Refusal) =>
    refuse(context, reason, { requestId: context.get('id'), stylesheet: site.stylesheet })

  app.use(async (context, next) => {
    const started = performance.now()
    const client = clientOf({
      headers: context.req.raw.headers,
      socketAddress: getConnInfo(context).remote.address ?? '',
      baseUrl: site.baseUrl,
      trustProxy: site.trustProxy,
    })
    context.set('id', randomUUID())
    context.set('nonce', newNonce())
    context.set('client', client)
    await next()
    for (const [name, value] of Object.entries(securityHeaders(context.get('nonce'), client.secure))) {
      context.header(name, value)
    }
    context.header('X-Request-Id', context.get('id'))
    // Files are many and say nothing about people or pages.
    site.log[context.req.path.startsWith('/assets/') ? 'debug' : 'info'](
      {
        requestId: context.get('id'),
        method: context.req.method,
        path: loggablePath(context.req.path),
        status: context.res.status,
        ms: Math.round(performance.now() - started),
      },
      'request',
    )
  })

  serveBuiltFiles(app, site.clientFolder)

  app.get('/healthz', async (context) => {
    const healthy = await site.healthy()
    return context.json({ status: healthy ? 'ok' : 'unavailable', cspReports: reports.count() }, healthy ? 200 : 503)
  })

  app.post(CSP_REPORT_PATH, bodyLimit({ maxSize: REPORT_LIMIT }), async (context) => {
    const violation = reports.take(await context.req.json().catch(() => null))
    if (violation) site.log.warn({ requestId: context.get('id'), ...violation }, 'content security policy violated')
    return context.body(null, 204)
  })

  app.use(async (context, next) => {
    const origins = [context.get('client').origin, site.baseUrl && new URL(site.baseUrl).origin]
    if (!mayChange(context.req.method, context.req.raw.headers, origins)) return refusal(context, 'forbidden')
    return next()
  })

  app.use((context, next) => {
    const maxSize = bodyLimitOf(context.req.path).bytes
    return bodyLimit({ maxSize, onError: () => refusal(context, 'tooLarge') })(context, next)
  })

  app.use(compress())

  app.all('*', async (context) => {
    const response = await site.render(context.req.raw, (pageContext) => {
      pageContext.set(requestContext, {
        id: context.get('id'),
        nonce: context.get('nonce'),
        client: context.get('client'),
      })
    })
    if (isLastResort(response)) return refusal(context, 'broken')
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store')
    return response
  })

  app.onError((error, context) => {
    site.log.error({ requestId: context.get('id'), err: error }, 'request failed')
    return refusal(context, 'broken')
  })

  return { app, cspReports: reports.count }
}

/** The router's own answer when even the page for failures broke: a bare English line. The bug is in the log already. */
const isLastResort = (response: Response): boolean =>
  response.status === 500 && response.headers.get('Content-Type') === 'text/plain'
