import { giveUp } from './messages.mjs'

/** The oldest Node that can run npm 10 and this bootstrap; the program itself always runs on Node 24. */
const oldest = [20, 19]

/** @param {string} version e.g. `20.19.4` */
export function isNewEnough(version, wanted = oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1])
}

export function checkNodeVersion(version = process.versions.node) {
  if (!isNewEnough(version)) giveUp('node.too_old', { version })
}
