import { readdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import type { Throttle } from '#platform/auth/throttle.ts'
import type { Config } from '#platform/config/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import {
  announceContext,
  dbContext,
  filesContext,
  keysContext,
  logContext,
  throttleContext,
} from '#platform/http/context.ts'
import { isLoopback } from '#platform/http/loopback.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import type { Log } from '#platform/log/index.ts'
import { announce } from './announce.ts'
import { siteApp } from './site.ts'

export type WebOptions = {
  readonly config: Pick<Config, 'host' | 'port' | 'baseUrl' | 'trustProxy'>
  readonly db: Db
  readonly files: FileStore
  readonly keys: KeyFolder
  readonly log: Log
  readonly throttle: Throttle
  /** Answers false while the database cannot be reached; `/healthz` says so with 503. */
  readonly healthy?: () => Promise<boolean>
  /** Whether the program was started as the demo. */
  readonly isDemo?: boolean
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
export async function startWeb(options: WebOptions): Promise<RunningWeb> {
  const { config, db, files, keys, log, throttle, healthy = async () => true } = options
  const isDemo = options.isDemo === true && isLoopback(config.host) && !config.trustProxy && !config.baseUrl
  const build: ServerBuild = await import(new URL('server/index.js', buildFolder).href)
  // The site itself refuses what comes from elsewhere (same-origin.ts) and knows what a proxy said. The router compares with
  // the address of this process and would refuse every form behind a proxy that ends TLS.
  const renderPage = createRequestHandler({ ...build, allowedActionOrigins: ['**'] }, 'production')

  const { app, cspReports } = siteApp({
    clientFolder: fileURLToPath(new URL('client', buildFolder)),
    stylesheet: await findStylesheet(),
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    log,
    healthy,
    isDemo,
    render(request, fill) {
      const context = new RouterContextProvider()
      context.set(dbContext, db)
      context.set(announceContext, announce)
      context.set(filesContext, files)
      context.set(keysContext, keys)
      context.set(logContext, log)
      context.set(throttleContext, throttle)
      fill(context)
      return renderPage(request, context)
    },
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  await listen(server, config.host, config.port)
  return {
    url: config.baseUrl ?? addressOf(config.host, server.address()),
    cspReports,
    stop: () => close(server),
  }
}

/** Name of the built stylesheet: it carries a hash of its content. */
async function findStylesheet(): Promise<string | undefined> {
  const files = await readdir(new URL('client/assets/', buildFolder))
  const name = files.find((file) => /^styles-.*\.css$/.test(file))
  return name === undefined ? undefined : `/assets/${name}`
}

function listen(server: ServerType, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), GRACE_MS)
    // A connection whose last request ends now stays open for the next one; nobody shall wait for that.
    const tidy = setInterval(() => 'closeIdleConnections' in server && server.closeIdleConnections(), 100)
    server.close(() => {
      clearTimeout(force)
      clearInterval(tidy)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

function addressOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : ''
  const everywhere = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1'
  const name = everywhere ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
