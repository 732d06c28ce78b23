import { setClock } from '#platform/clock/index.ts'
import { BootFailure } from '#platform/config/boot-failure.ts'
import { readDemoConfig } from '#platform/config/demo.ts'
import type { DatabaseAddresses } from '#platform/db/address.ts'
import { markAsDemo, readDemoState } from '#platform/db/demo-marker.ts'
import { DEMO_MOMENT } from '../../tools/demo/moment.ts'
import { keepDemoTime, seedDemo } from '../../tools/demo/seed.ts'
import { announce } from './announce.ts'
import { noteThatFilled, prepareDemoFolder } from './demo-folder.ts'
import { runProgram } from './program.ts'
import { type DemoStart, runZona } from './run-zona.ts'
import type { Terminal } from './terminal.ts'

// The program that `npm run demo` runs: Zona with invented offices, in which the visitor may be anybody.
await runProgram(async (config, log, terminal) => {
  const wantsFresh = process.argv.includes('--fresh')
  const zona = await runZona(config, log, await demoIn(config.dataFolder, wantsFresh, terminal))
  terminal.say('boot.demo_people', { url: new URL('/demo', zona.url).href })
  return zona
}, readDemoConfig)

async function demoIn(dataFolder: string, wantsFresh: boolean, terminal: Terminal): Promise<DemoStart> {
  const folder = await prepareDemoFolder(dataFolder, wantsFresh)
  const notOurs = () => new BootFailure('boot.demo_real_data', { folder: dataFolder })
  const ownAddresses = ({ app, migrator }: DatabaseAddresses) => {
    if (migrator === undefined) throw notOurs()
    return { app, migrator }
  }
  return {
    async check(addresses) {
      const expected = folder === 'new' ? 'empty' : 'demo'
      if ((await readDemoState(ownAddresses(addresses).migrator)) !== expected) throw notOurs()
    },
    async fill({ addresses, ...office }) {
      const own = ownAddresses(addresses)
      if (folder === 'new') {
        terminal.say('boot.demo_seeding')
        await markAsDemo(own.migrator, DEMO_MOMENT)
      }
      await keepDemoTime(own)
      if (folder === 'new') await seedDemo({ ...office, announce }, own)
      setClock(() => DEMO_MOMENT)
      noteThatFilled(dataFolder)
    },
  }
}
