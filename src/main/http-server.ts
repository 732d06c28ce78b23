import { type AddressInfo, Server as NetServer, type Socket } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { listenFailure } from './listen-failure.ts'

type Answers = Parameters<typeof createAdaptorServer>[0]['fetch']

export type HttpServer = {
  /** Address on this machine. */
  readonly url: string
  /** Takes no new connection, lets running requests finish, then closes; resolves when the last is closed. */
  stop(): Promise<void>
}

/** An upload on a slow line, or a large plan that is being read, may take this long (see docs/runbooks/deploy.md). */
const graceMs = 60_000

/** Longer than a proxy keeps an idle connection (nginx: 60 s), so that it is never us who close one on which a form is just coming. */
const keepAliveMs = 75_000

/**
 * A proxy may be sending a form on a kept connection in the very moment in which we close it. So such connections stay for a
 * little while after we stopped listening: what still comes on them is answered, and told to close.
 */
const lingerMs = 1_000

type Address = { readonly host: string; readonly port: number; readonly trustProxy: boolean }

/** @throws BootFailure when the address cannot be listened on */
export async function openHttpServer(fetch: Answers, { host, port, trustProxy }: Address): Promise<HttpServer> {
  const server = createAdaptorServer({ fetch })
  const unused = trackUnused(server)
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = keepAliveMs
  await listen(server, host, port).catch((error: unknown) => {
    throw listenFailure(error, host, port)
  })
  return { url: addressOf(host, server.address()), stop: () => close(server, unused, trustProxy ? lingerMs : 0) }
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

/** Connections on which nobody has asked anything yet: browsers open them ahead of need, and Node does not count them as idle. */
function trackUnused(server: ServerType): () => Iterable<Socket> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => open.delete(socket))
  })
  return () => [...open].filter(({ bytesRead }) => bytesRead === 0)
}

function close(server: ServerType, unused: () => Iterable<Socket>, linger: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const lingersUntil = performance.now() + linger
  const closeIdle = () => {
    for (const socket of unused()) socket.destroy()
    if (performance.now() < lingersUntil) return
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  }
  const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs)
  // A connection whose last request ends now stays open for the next one; nobody shall wait for that.
  const tidy = setInterval(closeIdle, 100)
  // Not the server's own `close`: that one closes idle connections at once.
  NetServer.prototype.close.call(server, () => {
    clearTimeout(force)
    clearInterval(tidy)
    resolve()
  })
  closeIdle()
  return promise
}

function addressOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' && address !== null ? address.port : ''
  const everywhere = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1'
  const name = everywhere ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
