import { BootFailure } from '#platform/config/boot-failure.ts'
import { type Config, readConfig, terminalLanguage } from '#platform/config/index.ts'
import { createLog, type Log } from '#platform/log/index.ts'
import type { RunningZona } from './run-zona.ts'
import { listenForStop } from './stop-signal.ts'
import { openTerminal, type Terminal } from './terminal.ts'

type Start = (config: Config, log: Log, terminal: Terminal) => Promise<RunningZona>

/**
 * Runs Zona until somebody stops it, and ends the process: 0 after a stop, 1 with one sentence when it cannot start, 130 when
 * somebody asked a second time.
 */
export async function runProgram(start: Start, read: () => Config = readConfig): Promise<never> {
  const code = await untilStopped(openTerminal(terminalLanguage()), start, read)
  // An open socket or timer must not hold a program that has decided to end.
  process.exit(code)
}

async function untilStopped(terminal: Terminal, start: Start, read: () => Config): Promise<number> {
  const { asked } = listenForStop()
  try {
    const config = read()
    const zona = await start(config, createLog(config.logLevel), terminal)
    if (zona.adopted) terminal.say('boot.recovered')
    terminal.say(config.parts.web ? 'boot.ready' : 'boot.worker_ready', { url: zona.url })
    if (zona.setUpUrl !== null) terminal.say('boot.set_up', { url: zona.setUpUrl })
    terminal.say('boot.stop_hint')
    await asked
    terminal.say('boot.stopping')
    await zona.stop()
    terminal.say('boot.stopped')
    return 0
  } catch (error) {
    if (error instanceof BootFailure) terminal.refuse(error)
    else terminal.complain('boot.unexpected', { reason: error instanceof Error ? error.message : String(error) })
    return 1
  }
}
