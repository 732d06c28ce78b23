import { Hono } from 'hono'
import { serveWatchers, type Watched } from './watchers.ts'

/** The HTTP side of a copy that runs a worker alone: it answers those who watch it and nobody else. */
export function workerSite(watched: Watched) {
  const app = new Hono()
  serveWatchers(app, watched)
  app.notFound((context) => context.text('', 404))
  return app
}
