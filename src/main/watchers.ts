import { getConnInfo } from '@hono/node-server/conninfo'
import type { Env, Hono } from 'hono'
import type { Metrics } from '#platform/metrics/index.ts'
import { mayReadMetrics } from './may-read-metrics.ts'
import type { Readiness } from './readiness.ts'

export type Watched = {
  readiness(): Promise<Readiness>
  readonly metrics: Metrics
  readonly metricsToken: string | undefined
}

/**
 * What machines ask every few seconds. `/healthz`: the process answers; restart it when not. `/readyz`: it can do its work; send people
 * elsewhere when not. `/metrics`: for those who may; to others the address does not exist.
 */
export function serveWatchers<E extends Env>(app: Hono<E>, { readiness, metrics, metricsToken }: Watched): void {
  app.get('/healthz', (context) => context.json({ status: 'ok' }))

  app.get('/readyz', async (context) => {
    const { status, checks } = await readiness()
    context.header('Cache-Control', 'no-store')
    return context.json({ status, checks }, status === 'ready' ? 200 : 503)
  })

  app.get('/metrics', async (context, next) => {
    const asked = { headers: context.req.raw.headers, socketAddress: getConnInfo(context).remote.address ?? '' }
    if (!mayReadMetrics(asked, metricsToken)) return next()
    context.header('Cache-Control', 'no-store')
    return context.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType })
  })
}
