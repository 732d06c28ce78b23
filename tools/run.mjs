// `node tools/run.mjs FILE …`: installs what is missing and runs a tool of this folder under Node 24.
import { ensureInstalled } from './bootstrap/install.mjs'
import { checkNodeVersion } from './bootstrap/node-version.mjs'
import { runUnderNode24 } from './bootstrap/run.mjs'

checkNodeVersion()
ensureInstalled()
runUnderNode24(process.argv.slice(2))
