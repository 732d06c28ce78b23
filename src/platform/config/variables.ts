import { z } from 'zod'
import { logLevels } from '#platform/log/index.ts'
import { backupVariables } from './backup.ts'
import { mailAndOpenIdVariables } from './mail-and-openid.ts'

/** What a variable may hold, as a key of src/locales/…/boot.ts; the table of docs/configuration.md shows the same. */
export type AllowedValue =
  | 'boot.allowed.port'
  | 'boot.allowed.host'
  | 'boot.allowed.origin'
  | 'boot.allowed.yes_no'
  | 'boot.allowed.folder'
  | 'boot.allowed.postgres_url'
  | 'boot.allowed.smtp_url'
  | 'boot.allowed.mail_from'
  | 'boot.allowed.issuer'
  | 'boot.allowed.scopes'
  | 'boot.allowed.claim'
  | 'boot.allowed.text'
  | 'boot.allowed.log_level'
  | 'boot.allowed.parts'
  | 'boot.allowed.token'
  | 'boot.allowed.seconds'
  | 'boot.allowed.folder_or_off'
  | 'boot.allowed.count'
  | 'boot.allowed.file'
  | 'boot.allowed.age_recipients'
  | 'boot.allowed.language'

export type Variable = {
  readonly schema: z.ZodType
  readonly allowed: AllowedValue
  /** As a person would write it; nothing when the variable may be left out. */
  readonly fallback?: string
  /** Holds a password; a wrong value is never repeated. */
  readonly secret?: true
  readonly purpose: string
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)

const host = z.string().regex(/^(?:[a-z0-9.-]+|[0-9a-f:]+)$/i)

const origin = z
  .url({ protocol: /^https?$/ })
  .refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text))
  .transform((text) => text.replace(/\/$/, ''))

const yesNo = z.enum(['true', 'false', '1', '0', 'yes', 'no']).transform((text) => ['true', '1', 'yes'].includes(text))

const folder = z.string().refine((text) => !text.includes('\0'))

const token = z.string().regex(/^[\w.~+/=-]{16,200}$/)

const seconds = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((value) => value <= 120)

const postgresUrl = z.url({ protocol: /^postgres(?:ql)?$/ })

/**
 * Every setting of Zona. This one table drives the parsing at boot and `docs/configuration.md`; a setting that is not
 * here does not exist.
 */
export const variables = {
  PORT: {
    schema: port,
    allowed: 'boot.allowed.port',
    fallback: '3000',
    purpose: 'TCP port of the web server; 0 lets the system choose one.',
  },
  HOST: {
    schema: host,
    allowed: 'boot.allowed.host',
    fallback: '127.0.0.1',
    purpose: 'Address to listen on. The default is reachable from this machine only; behind a proxy leave it so.',
  },
  BASE_URL: {
    schema: origin,
    allowed: 'boot.allowed.origin',
    purpose: 'Address under which people reach Zona, for links and for the check of form origins.',
  },
  TRUST_PROXY: {
    schema: yesNo,
    allowed: 'boot.allowed.yes_no',
    fallback: 'false',
    purpose:
      'Whether a proxy in front sets X-Forwarded-For, -Proto and -Host. Never without one: anyone could forge them.',
  },
  DATA_DIR: {
    schema: folder,
    allowed: 'boot.allowed.folder',
    fallback: './data',
    purpose: 'Folder for the embedded database and the files; a relative path starts at the folder of Zona.',
  },
  DEMO_DIR: {
    schema: folder,
    allowed: 'boot.allowed.folder',
    fallback: './data-demo',
    purpose: 'Folder of the demo, read by `npm run demo` alone: invented data that may be thrown away.',
  },
  KEY_DIR: {
    schema: folder,
    allowed: 'boot.allowed.folder',
    purpose:
      'Folder for the keys of this installation; without it the folder keys in DATA_DIR. All copies share its content.',
  },
  AUDIT_HEADS_DIR: {
    schema: folder,
    allowed: 'boot.allowed.folder',
    purpose:
      'Folder for the signed heads of the audit log, one file a day; without it the folder audit-heads in DATA_DIR.',
  },
  DATABASE_URL: {
    schema: postgresUrl,
    allowed: 'boot.allowed.postgres_url',
    secret: true,
    purpose:
      'A PostgreSQL server (15 or newer) in place of the embedded one, as role zona_app. Run db/roles.sql first.',
  },
  MIGRATION_DATABASE_URL: {
    schema: postgresUrl,
    allowed: 'boot.allowed.postgres_url',
    secret: true,
    purpose: 'The same database as role zona_migrator. Without it this copy only checks that all migrations have run.',
  },
  JOBS_DATABASE_URL: {
    schema: postgresUrl,
    allowed: 'boot.allowed.postgres_url',
    secret: true,
    purpose: 'The same database as role zona_jobs. Without it MIGRATION_DATABASE_URL is used with that role.',
  },
  ZONA_PARTS: {
    schema: z.enum(['both', 'web', 'worker']),
    allowed: 'boot.allowed.parts',
    fallback: 'both',
    purpose:
      'Which part of Zona this copy runs; `web` and `worker` need DATABASE_URL. A worker answers /healthz, /readyz and /metrics only.',
  },
  METRICS_TOKEN: {
    schema: token,
    allowed: 'boot.allowed.token',
    secret: true,
    purpose:
      'Whoever sends it as `Authorization: Bearer …` may read /metrics. Without it only programs on this machine may.',
  },
  STOP_DELAY: {
    schema: seconds,
    allowed: 'boot.allowed.seconds',
    fallback: '0',
    purpose:
      'Seconds to go on taking requests after a stop was asked for, while /readyz says 503, so that a balancer that asks it sends people elsewhere.',
  },
  ...backupVariables,
  ...mailAndOpenIdVariables,
  LOG_LEVEL: {
    schema: z.enum(logLevels),
    allowed: 'boot.allowed.log_level',
    fallback: 'info',
    purpose: 'Least important message that is logged.',
  },
  ZONA_LANG: {
    schema: z.enum(['id', 'en']),
    allowed: 'boot.allowed.language',
    purpose: 'Language of messages in the terminal; else the language of the system (LC_ALL, LANG), else Indonesian.',
  },
} satisfies Record<string, Variable>

export type VariableName = keyof typeof variables
