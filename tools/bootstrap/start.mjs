// `npm start`: everything a fresh clone needs, then web and worker in one process.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inRoot } from './paths.mjs'
import { runUnderNode24 } from './run.mjs'

checkNodeVersion()
ensureInstalled()
ensureBuilt()
runUnderNode24([inRoot('src', 'main', 'start.ts'), ...process.argv.slice(2)], {
  bound: true,
  env: { NODE_ENV: process.env.NODE_ENV ?? 'production' },
})
