// `npm run bench`: the figures of the README. Pages are part of them, so the web is built first when its sources changed.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inRoot } from './paths.mjs'
import { runUnderNode24 } from './run.mjs'

checkNodeVersion()
ensureInstalled()
ensureBuilt()
runUnderNode24([inRoot('tools', 'bench', 'run.ts'), ...process.argv.slice(2)])
