import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { installDebianPackages } from './debian-packages.mjs'
import { say } from './messages.mjs'

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Servers that tests run, by the variable that names them: the program, where it may be, and the packages of Debian that
 * bring it. The variable holds the folder of PostgreSQL's programs, and the path of nginx itself.
 */
const servers = {
  POSTGRES_15_BIN: {
    program: 'postgres',
    folders: ['/usr/lib/postgresql/15/bin', '/usr/local/pgsql-15/bin'],
    packages: ['postgresql-15'],
  },
  NGINX_PATH: {
    program: 'nginx',
    folders: ['/usr/sbin', '/usr/bin', '/usr/local/sbin'],
    packages: ['nginx-light', 'openssl'],
  },
}

/**
 * @public tested
 * @returns {Record<string, string>} the variables of the servers that are there
 */
export function findServers(env = process.env, known = servers) {
  const found = {}
  for (const [variable, { program, folders }] of Object.entries(known)) {
    const named = env[variable]
    const folder = folders.find((each) => isExecutable(join(each, program)))
    if (named) found[variable] = named
    else if (folder) found[variable] = variable.endsWith('_BIN') ? folder : join(folder, program)
  }
  return found
}

/** What tests with many copies of Zona need; says which of it is missing. */
export function ensureServers() {
  const missing = Object.keys(servers).filter((variable) => !(variable in findServers()))
  const packages = missing.flatMap((variable) => servers[variable].packages)
  if (packages.length > 0)
    installDebianPackages(packages, () => say('servers.installing', { names: packages.join(', ') }))
  const found = findServers()
  for (const variable of Object.keys(servers)) {
    if (!(variable in found)) say('servers.missing', { name: servers[variable].packages[0], variable })
  }
  return found
}
