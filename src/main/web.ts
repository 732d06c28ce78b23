import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { dbContext, filesContext, type PageLog } from '#platform/http/context.ts'
import { type Site, siteApp } from './site.ts'

export type WebOptions = {
  readonly config: {
    readonly host: string
    readonly port: number
    readonly baseUrl?: string | undefined
    readonly trustProxy: boolean
  }
  readonly log: PageLog
  readonly db: unknown
  readonly files: unknown
  /** Answers false while the database cannot be reached; `/healthz` says so with 503. */
  readonly healthy?: () => Promise<boolean>
}

export type RunningWeb = {
  /** Address for people: BASE_URL, else the address listened on. */
  readonly url: string
  /** Violations of the content security policy reported by browsers since the start. */
  cspReports(): number
  /** Takes no new request, lets running ones finish for up to ten seconds, then closes. */
  stop(): Promise<void>
}

const buildFolder = new URL('../../build/', import.meta.url)
const GRACE_MS = 10_000

/**
 * Starts the web server over the built pages. Rejects with the system's error (`EADDRINUSE`, `EACCES`) when it cannot
 * listen.
 */
export async function startWeb({ config, db, files, log, healthy }: WebOptions): Promise<RunningWeb> {
  const build: ServerBuild = await import(new URL('server/index.js', buildFolder).href)
  const allowed = config.baseUrl === undefined ? {} : { allowedActionOrigins: [new URL(config.baseUrl).host] }
  const renderPage = createRequestHandler({ ...build, ...allowed }, 'production')

  const site: Site = {
    clientFolder: fileURLToPath(new URL('client', buildFolder)),
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    log,
    healthy: healthy ?? (async () => true),
    render(request, fill) {
      const context = new RouterContextProvider()
      context.set(dbContext, db)
      context.set(filesContext, files)
      fill(context)
      return renderPage(request, context)
    },
  }
  const { app, cspReports } = siteApp(site)
  const server = createAdaptorServer({ fetch: app.fetch })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, () => {
      server.off('error', reject)
      resolve()
    })
  })

  return {
    url: config.baseUrl ?? addressOf(config.host, server.address()),
    cspReports,
    stop: () =>
      new Promise<void>((resolve) => {
        const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
        server.close(() => {
          clearTimeout(force)
          resolve()
        })
        if ('closeIdleConnections' in server) server.closeIdleConnections()
      }),
  }
}

function addressOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : ''
  const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
