// `npm run -s zona -- …`: the command line in a checkout. No build, no server, no database.
import { ensureInstalled } from './install.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { inRoot } from './paths.mjs'
import { runUnderNode24 } from './run.mjs'

checkNodeVersion()
ensureInstalled()
// npm changes the working folder to the checkout; file names on the command line belong to where the person stands.
runUnderNode24([inRoot('src', 'main', 'cli.ts'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
