// `npm run demo`: five invented offices in a folder of their own; `npm run demo -- --fresh` makes them anew.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inRoot } from './paths.mjs'
import { runUnderNode24 } from './run.mjs'

checkNodeVersion()
ensureInstalled()
ensureBuilt()
runUnderNode24([inRoot('src', 'main', 'demo.ts'), ...process.argv.slice(2)], {
  bound: true,
  env: { NODE_ENV: process.env.NODE_ENV ?? 'production', LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
})
