import { isLoopback } from '#platform/http/loopback.ts'
import { BootFailure } from './boot-failure.ts'
import { type Config, type Environment, readConfig } from './index.ts'
import { variables } from './variables.ts'

/** What the demo obeys. Everything else (mail, keys, sign-in by others) belongs to a real Zona and is not looked at. */
const heeded = ['PORT', 'HOST', 'LOG_LEVEL', 'ZONA_LANG'] as const

/** Whoever sets these speaks of a real Zona: better to stop than to guess. */
const refused = ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'JOBS_DATABASE_URL', 'BASE_URL', 'TRUST_PROXY'] as const

const isSet = (text: string | undefined): boolean => !['', 'false', '0', 'no'].includes(text?.trim() ?? '')

/**
 * The configuration of the demo: its own folder and its own database, for this machine alone.
 * @throws BootFailure `boot.demo_setting`, and those of readConfig
 */
export function readDemoConfig(environment: Environment = process.env): Config {
  const variable = refused.find((name) => isSet(environment[name]))
  if (variable !== undefined) throw new BootFailure('boot.demo_setting', { variable })
  const own = Object.fromEntries(heeded.map((name) => [name, environment[name]]))
  const config = readConfig({ ...own, DATA_DIR: environment.DEMO_DIR?.trim() || variables.DEMO_DIR.fallback })
  if (!isLoopback(config.host)) throw new BootFailure('boot.demo_setting', { variable: 'HOST' })
  return config
}
