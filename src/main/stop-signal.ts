/** One Ctrl-C may arrive twice: from the terminal and from the bootstrap. */
const samePressMs = 500

const forcedExitCode = 130

export type StopSignal = {
  /** Settles when somebody wants the program to end. */
  readonly asked: Promise<void>
}

/**
 * Listens for Ctrl-C, SIGTERM, the end of the terminal, and the death of the bootstrap that started us. The second
 * Ctrl-C ends at once; the database then stays behind in good order, and the next start takes it over.
 */
export function listenForStop(): StopSignal {
  const { promise, resolve } = Promise.withResolvers<void>()
  let last = 0
  let presses = 0
  const press = () => {
    const now = Date.now()
    if (now - last < samePressMs) return
    last = now
    presses += 1
    if (presses > 1) process.exit(forcedExitCode)
    resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, press)
  if (process.channel) {
    process.once('disconnect', () => resolve())
    // The channel exists for its end only and must not keep the process alive.
    process.channel.unref()
  }
  return { asked: promise }
}
