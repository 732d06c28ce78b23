import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router'
import { openOpenId } from '#platform/auth/openid.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { BootFailure } from '#platform/config/boot-failure.ts'
import type { Config } from '#platform/config/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import {
  announceContext,
  dbContext,
  filesContext,
  keysContext,
  mailOnContext,
  metricsContext,
  openIdContext,
  throttleContext,
} from '#platform/http/context.ts'
import { isLoopback } from '#platform/http/loopback.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import type { Log } from '#platform/log/index.ts'
import { announce } from './announce.ts'
import { openHttpServer } from './http-server.ts'
import { routePatterns } from './route-pattern.ts'
import { siteApp } from './site.ts'
import type { Watched } from './watchers.ts'

export type WebOptions = {
  readonly config: Pick<Config, 'host' | 'port' | 'baseUrl' | 'trustProxy' | 'mail' | 'openId'>
  readonly db: Db
  readonly files: FileStore
  readonly keys: KeyFolder
  readonly log: Log
  readonly throttle: Throttle
  readonly watched: Watched
  isStopping(): boolean
  /** Whether the program was started as the demo. */
  readonly isDemo?: boolean
}

export type RunningWeb = {
  /** Address for people: BASE_URL, else the address listened on. */
  readonly url: string
  /** Takes no new request, lets running ones finish, then closes. */
  stop(): Promise<void>
}

const buildFolder = new URL('../../build/', import.meta.url)

/**
 * Starts the web server over the built pages.
 * @throws BootFailure when it cannot listen, or the pages were not built
 */
export async function startWeb(options: WebOptions): Promise<RunningWeb> {
  const { config, db, files, keys, log, throttle, watched, isStopping } = options
  const isDemo = options.isDemo === true && isLoopback(config.host) && !config.trustProxy && !config.baseUrl
  const openId = config.openId ? openOpenId(config.openId, log) : null
  const build = await importBuild()
  // The site itself refuses what comes from elsewhere (same-origin.ts) and knows what a proxy said. The router compares with
  // the address of this process and would refuse every form behind a proxy that ends TLS.
  const renderPage = createRequestHandler({ ...build, allowedActionOrigins: ['**'] }, 'production')

  const routes = Object.values(build.routes).flatMap((route) => route ?? [])
  const app = siteApp({
    clientFolder: fileURLToPath(new URL('client', buildFolder)),
    stylesheet: await findStylesheet(),
    baseUrl: config.baseUrl,
    trustProxy: config.trustProxy,
    log,
    watched,
    patternOf: routePatterns(routes),
    isStopping,
    isDemo,
    render(request, fill) {
      const context = new RouterContextProvider()
      context.set(dbContext, db)
      context.set(announceContext, announce)
      context.set(filesContext, files)
      context.set(keysContext, keys)
      context.set(metricsContext, watched.metrics)
      context.set(throttleContext, throttle)
      context.set(mailOnContext, config.mail !== undefined)
      context.set(openIdContext, openId)
      fill(context)
      return renderPage(request, context)
    },
  })
  const server = await openHttpServer(app.fetch, config)
  return { url: config.baseUrl ?? server.url, stop: server.stop }
}

const importBuild = async (): Promise<ServerBuild> => {
  try {
    return await import(new URL('server/index.js', buildFolder).href)
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new BootFailure('boot.not_built', { command: 'npm start' }, { cause })
  }
}

/** Name of the built stylesheet: it carries a hash of its content. */
async function findStylesheet(): Promise<string | undefined> {
  const files = await readdir(new URL('client/assets/', buildFolder))
  const name = files.find((file) => /^styles-.*\.css$/.test(file))
  return name === undefined ? undefined : `/assets/${name}`
}
