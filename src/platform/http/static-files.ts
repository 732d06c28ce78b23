import { serveStatic } from '@hono/node-server/serve-static'
import type { Env, Hono } from 'hono'

const ONE_YEAR = 'public, max-age=31536000, immutable'
const ONE_HOUR = 'public, max-age=3600'

/**
 * Serves the built client folder. Files under `/assets` carry a hash in their name and never change; a missing one is
 * answered here, so that a stale page cannot make the server render.
 */
export function serveBuiltFiles<E extends Env>(app: Hono<E>, folder: string): void {
  const files = (cacheControl: string) =>
    serveStatic<E>({
      root: folder,
      precompressed: true,
      onFound: (_path, context) => {
        context.header('Cache-Control', cacheControl)
      },
    })
  app.use('/assets/*', files(ONE_YEAR))
  app.all('/assets/*', (context) => context.text('', 404))
  app.use('/favicon.svg', files(ONE_HOUR))
  app.use('/robots.txt', files(ONE_HOUR))
}
