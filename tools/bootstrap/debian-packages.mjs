import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'

/** Asked by Debian's packages whether they may start the service they bring; 101 says no. */
const policy = '/usr/sbin/policy-rc.d'

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')

/**
 * Installs packages of Debian where that may be done without asking, and starts no service with them: tests start servers of
 * their own. Says nothing when it cannot; the caller looks whether the program is there.
 * @param {() => void} announce called before it begins
 */
export function installDebianPackages(names, announce) {
  if (!mayInstall()) return
  announce()
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const quiet = !existsSync(policy)
  if (quiet) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    if (apt('update', '-q')) apt('install', '-y', '-q', '--no-install-recommends', ...names)
  } finally {
    if (quiet) rmSync(policy, { force: true })
  }
}
