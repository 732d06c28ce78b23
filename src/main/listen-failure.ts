import { BootFailure } from '#platform/config/boot-failure.ts'

/** Turns what can keep the web server from listening into a sentence; other errors stay what they are. */
export function listenFailure(error: unknown, host: string, port: number): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return new BootFailure('boot.port_taken', { host, port: String(port) }, { cause: error })
  if (code === 'EACCES') return new BootFailure('boot.port_forbidden', { host, port: String(port) }, { cause: error })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new BootFailure('boot.address_unknown', { host }, { cause: error })
  }
  return error
}
