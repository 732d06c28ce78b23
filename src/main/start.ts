import { BootFailure } from '#platform/config/boot-failure.ts'
import { readConfig, terminalLanguage } from '#platform/config/index.ts'
import { createLog } from '#platform/log/index.ts'
import { runZona } from './run-zona.ts'
import { listenForStop } from './stop-signal.ts'
import { openTerminal, type Terminal } from './terminal.ts'

/** The program that `npm start` runs: web and worker in one process until somebody stops it. */
async function main(terminal: Terminal): Promise<number> {
  const { asked } = listenForStop()
  try {
    const config = readConfig()
    const zona = await runZona(config, createLog(config.logLevel))
    if (zona.adopted) terminal.say('boot.recovered')
    terminal.say('boot.ready', { url: zona.url })
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

// An open socket or timer must not hold a program that has decided to end.
process.exit(await main(openTerminal(terminalLanguage())))
