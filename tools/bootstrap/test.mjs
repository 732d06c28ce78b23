// `npm test`: all tests, the browser's included; arguments go to Vitest (`npm test -- src/kernel`).
import { ensureBuilt } from './build.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inRoot } from './paths.mjs'
import { runUnderNode24 } from './run.mjs'
import { ensureServers } from './servers.mjs'

checkNodeVersion()
ensureInstalled()
ensureBuilt()
const chromium = ensureChromium()
runUnderNode24([inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', ...process.argv.slice(2)], {
  env: { ...ensureServers(), ...(chromium ? { CHROMIUM_PATH: chromium } : { ZONA_NO_BROWSER: '1' }) },
})
