import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { RouterContextProvider } from 'react-router'
import { carriesForm } from '#platform/http/carries-form.ts'
import { type Client, clientOf } from '#platform/http/client.ts'
import { demoContext, logContext, requestContext } from '#platform/http/context.ts'
import { readCspReport } from '#platform/http/csp-reports.ts'
import { loggablePath } from '#platform/http/loggable-path.ts'
import { isFromThisMachine } from '#platform/http/loopback.ts'
import { requestIdOf } from '#platform/http/request-id.ts'
import { isSafe, mayChange } from '#platform/http/same-origin.ts'
import { CSP_REPORT_PATH, newNonce, securityHeaders } from '#platform/http/security-headers.ts'
import { serveBuiltFiles } from '#platform/http/static-files.ts'
import type { Log } from '#platform/log/index.ts'
import { bodyLimitOf } from '#web/body-limits.ts'
import { type Refusal, refuse } from './refusal.ts'
import { serveWatchers, type Watched } from './watchers.ts'

export type Site = {
  readonly clientFolder: string
  /** Address of the built stylesheet, for answers outside the router. */
  readonly stylesheet: string | undefined
  readonly baseUrl: string | undefined
  readonly trustProxy: boolean
  readonly log: Log
  readonly watched: Watched
  /** The pattern of a page's address, for metrics. */
  patternOf(path: string): string
  /** Whether this copy is about to end: it then asks whoever is connected to connect anew, elsewhere. */
  isStopping(): boolean
  /** The program was started as the demo, and only this machine reaches it. */
  readonly isDemo?: boolean
  render(request: Request, fill: (context: RouterContextProvider) => void): Promise<Response>
}

type Variables = { id: string; nonce: string; client: Client }
type SiteContext = Context<{ Variables: Variables }>

const socketAddressOf = (context: SiteContext): string => getConnInfo(context).remote.address ?? ''

const REPORT_LIMIT = 64 * 1024

/** The HTTP side of Zona: every answer, page or file, passes here. Order matters and reads top to bottom. */
export function siteApp(site: Site) {
  const app = new Hono<{ Variables: Variables }>()
  const refusal = (context: SiteContext, reason: Refusal) =>
    refuse(context, reason, { requestId: context.get('id'), stylesheet: site.stylesheet })

  app.use(async (context, next) => {
    const started = performance.now()
    const client = clientOf({
      headers: context.req.raw.headers,
      socketAddress: socketAddressOf(context),
      baseUrl: site.baseUrl,
      trustProxy: site.trustProxy,
    })
    context.set('id', requestIdOf(context.req.raw.headers, site.trustProxy))
    context.set('nonce', newNonce())
    context.set('client', client)
    await next()
    for (const [name, value] of Object.entries(securityHeaders(context.get('nonce'), client.secure))) {
      context.header(name, value)
    }
    context.header('X-Request-Id', context.get('id'))
    if (site.isStopping()) context.header('Connection', 'close')
    const { method, path } = context.req
    const { status } = context.res
    const ms = performance.now() - started
    const route = ownRoute(path) ?? site.patternOf(path)
    const logged = loggablePath(path, route)
    const values = { requestId: context.get('id'), method, path: logged, status, ms: Math.round(ms) }
    site.log[isRoutine(path) ? 'debug' : 'info'](values, 'request')
    site.watched.metrics.countRequest({ method, route, status, seconds: ms / MILLISECONDS })
  })

  serveBuiltFiles(app, site.clientFolder)

  serveWatchers(app, site.watched)

  app.post(CSP_REPORT_PATH, bodyLimit({ maxSize: REPORT_LIMIT }), async (context) => {
    const violation = readCspReport(await context.req.json().catch(() => null))
    if (violation) {
      site.watched.metrics.countCspReport()
      site.log.warn({ requestId: context.get('id'), ...violation }, 'content security policy violated')
    }
    return context.body(null, 204)
  })

  app.use(async (context, next) => {
    const { method } = context.req
    const { headers } = context.req.raw
    const origins = [context.get('client').origin, site.baseUrl && new URL(site.baseUrl).origin]
    const isOurs = isSafe(method) || (mayChange(method, headers, origins) && carriesForm(method, headers))
    return isOurs ? next() : refusal(context, 'forbidden')
  })

  app.use((context, next) => {
    const maxSize = bodyLimitOf(context.req.path).bytes
    return bodyLimit({ maxSize, onError: () => refusal(context, 'tooLarge') })(context, next)
  })

  app.use(compress())

  app.all('*', async (context) => {
    const response = await site.render(context.req.raw, (pageContext) => {
      pageContext.set(logContext, site.log.child({ requestId: context.get('id') }))
      pageContext.set(requestContext, {
        id: context.get('id'),
        nonce: context.get('nonce'),
        client: context.get('client'),
      })
      const asked = { headers: context.req.raw.headers, socketAddress: socketAddressOf(context) }
      pageContext.set(demoContext, site.isDemo === true && isFromThisMachine(asked))
    })
    const failure = bareFailure(response)
    if (failure) return refusal(context, failure)
    if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-store')
    return response
  })

  app.onError((error, context) => {
    site.log.error({ requestId: context.get('id'), err: error }, 'request failed')
    return refusal(context, 'broken')
  })

  return app
}

const MILLISECONDS = 1_000

/** Answers that are many and say nothing about people or pages: files, and what machines ask every few seconds. */
const isRoutine = (path: string): boolean => path.startsWith('/assets/') || WATCHED.has(path)

const WATCHED = new Set(['/healthz', '/readyz', '/metrics'])
const OWN = new Set([...WATCHED, CSP_REPORT_PATH, '/favicon.svg', '/robots.txt', '/__manifest'])

/** Addresses that the router does not know. */
const ownRoute = (path: string): string | undefined => {
  if (path.startsWith('/assets/')) return '/assets/*'
  return OWN.has(path) ? path : undefined
}

const bareReasons: Readonly<Record<number, Refusal>> = {
  400: 'forbidden',
  403: 'role',
  404: 'notFound',
  405: 'forbidden',
}

/**
 * What a failing answer of the router means when it is no page: acts and files have none for their failures, and when the
 * page for failures itself broke, a bare English line is left (the bug is in the log already). Null for every other answer.
 */
const bareFailure = ({ status, headers }: Response): Refusal | null => {
  const isBare = /^(?:text\/plain|application\/json)\b|^$/.test(headers.get('Content-Type') ?? '')
  return status >= 400 && isBare ? (bareReasons[status] ?? 'broken') : null
}
