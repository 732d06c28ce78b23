import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { z } from 'zod'
import type { LogLevel } from '#platform/log/index.ts'
import { BootFailure } from './boot-failure.ts'
import type { MailAddress } from './mail-and-openid.ts'
import { type Variable, type VariableName, variables } from './variables.ts'

export type Config = {
  readonly port: number
  readonly host: string
  readonly baseUrl: string | undefined
  readonly trustProxy: boolean
  /** Absolute path. */
  readonly dataFolder: string
  /** Absolute path: keys of this installation. */
  readonly keyFolder: string
  /** Absolute path: signed heads of the audit log. */
  readonly headsFolder: string
  readonly appUrl: string | undefined
  readonly migratorUrl: string | undefined
  readonly jobsUrl: string | undefined
  /** Absent: mail is off. */
  readonly mail: MailConfig | undefined
  /** Absent: people sign in with their password only. */
  readonly openId: OpenIdConfig | undefined
  /** Absent: no backup is written by itself. */
  readonly backup: BackupConfig | undefined
  readonly logLevel: LogLevel
  /** What this copy runs. */
  readonly parts: Parts
  /** Opens `/metrics`; without one only this machine may read them. */
  readonly metricsToken: string | undefined
  /** Seconds between being asked to stop and taking no more requests. */
  readonly stopDelay: number
}

/** `baseUrl`: letters carry links, so the address of Zona must be known. */
export type MailConfig = { readonly smtpUrl: string; readonly from: MailAddress; readonly baseUrl: string }

export type OpenIdConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly label: string
  readonly scope: string
  /** Claim with the NIP; absent: people are found by their verified e-mail. */
  readonly nipClaim: string | undefined
  readonly baseUrl: string
}

export type BackupConfig = {
  /** Absolute path. */
  readonly folder: string
  readonly keep: number
  readonly lock: BackupLockConfig | undefined
}

/** With what daily backups are encrypted; the passphrase is the first line of the file. */
export type BackupLockConfig = { readonly recipients: readonly string[] } | { readonly passphraseFile: string }

export type Parts = { readonly web: boolean; readonly worker: boolean }

export type Environment = Readonly<Record<string, string | undefined>>

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Reads and checks the whole environment at once; after boot nothing looks at it again.
 * @throws BootFailure `boot.config_invalid` or `boot.config_incomplete`
 */
export function readConfig(environment: Environment = process.env): Config {
  const dataFolder = resolve(root, read(environment, 'DATA_DIR'))
  const folderOf = (name: 'KEY_DIR' | 'AUDIT_HEADS_DIR', fallback: string) =>
    resolve(root, find(environment, name) ?? join(dataFolder, fallback))
  const parts = read(environment, 'ZONA_PARTS')
  const config: Config = {
    port: read(environment, 'PORT'),
    host: read(environment, 'HOST'),
    baseUrl: find(environment, 'BASE_URL'),
    trustProxy: read(environment, 'TRUST_PROXY'),
    dataFolder,
    keyFolder: folderOf('KEY_DIR', 'keys'),
    headsFolder: folderOf('AUDIT_HEADS_DIR', 'audit-heads'),
    appUrl: find(environment, 'DATABASE_URL'),
    migratorUrl: find(environment, 'MIGRATION_DATABASE_URL'),
    jobsUrl: find(environment, 'JOBS_DATABASE_URL'),
    mail: mailConfig(environment),
    openId: openIdConfig(environment),
    backup: backupConfig(environment, dataFolder),
    logLevel: read(environment, 'LOG_LEVEL'),
    parts: { web: parts !== 'worker', worker: parts !== 'web' },
    metricsToken: find(environment, 'METRICS_TOKEN'),
    stopDelay: read(environment, 'STOP_DELAY'),
  }
  find(environment, 'ZONA_LANG')
  // Parts that run apart meet in a server of their own; the embedded one belongs to one process.
  if (config.appUrl === undefined && parts !== 'both') {
    throw new BootFailure('boot.config_incomplete', { variable: 'DATABASE_URL', because: 'ZONA_PARTS' })
  }
  const mayWork = config.migratorUrl !== undefined || config.jobsUrl !== undefined
  if (config.appUrl !== undefined && config.parts.worker && !mayWork) {
    throw new BootFailure('boot.config_incomplete', { variable: 'MIGRATION_DATABASE_URL', because: 'DATABASE_URL' })
  }
  if (config.appUrl === undefined && (config.migratorUrl ?? config.jobsUrl) !== undefined) {
    const because = config.migratorUrl === undefined ? 'JOBS_DATABASE_URL' : 'MIGRATION_DATABASE_URL'
    throw new BootFailure('boot.config_incomplete', { variable: 'DATABASE_URL', because })
  }
  if (config.backup && config.appUrl !== undefined && config.parts.worker && config.migratorUrl === undefined) {
    throw new BootFailure('boot.config_incomplete', { variable: 'MIGRATION_DATABASE_URL', because: 'BACKUP_DIR' })
  }
  return config
}

function backupConfig(environment: Environment, dataFolder: string): BackupConfig | undefined {
  const folder = find(environment, 'BACKUP_DIR')
  const recipients = find(environment, 'BACKUP_RECIPIENT')
  const passphraseFile = find(environment, 'BACKUP_PASSPHRASE_FILE')
  const keep = read(environment, 'BACKUP_KEEP')
  if (recipients && passphraseFile !== undefined) {
    throw new BootFailure('boot.config_both', { variable: 'BACKUP_RECIPIENT', other: 'BACKUP_PASSPHRASE_FILE' })
  }
  const isOn = folder === undefined ? find(environment, 'DATABASE_URL') === undefined : folder !== 'off'
  if (!isOn) return undefined
  const fileLock = passphraseFile === undefined ? undefined : { passphraseFile: resolve(root, passphraseFile) }
  return {
    folder: resolve(root, folder ?? join(dataFolder, 'backups')),
    keep,
    lock: recipients ? { recipients } : fileLock,
  }
}

function mailConfig(environment: Environment): MailConfig | undefined {
  const smtpUrl = find(environment, 'SMTP_URL')
  find(environment, 'MAIL_FROM')
  if (smtpUrl === undefined) return undefined
  const from = need(environment, 'MAIL_FROM', 'SMTP_URL')
  return { smtpUrl, from, baseUrl: need(environment, 'BASE_URL', 'SMTP_URL') }
}

function openIdConfig(environment: Environment): OpenIdConfig | undefined {
  const issuer = find(environment, 'OIDC_ISSUER')
  const rest = {
    clientSecret: find(environment, 'OIDC_CLIENT_SECRET'),
    label: read(environment, 'OIDC_LABEL'),
    scope: read(environment, 'OIDC_SCOPE'),
    nipClaim: find(environment, 'OIDC_NIP_CLAIM'),
  }
  if (issuer === undefined) return undefined
  const clientId = need(environment, 'OIDC_CLIENT_ID', 'OIDC_ISSUER')
  return { issuer, clientId, ...rest, baseUrl: need(environment, 'BASE_URL', 'OIDC_ISSUER') }
}

/** For a variable that must be set because another one is. */
function need<Name extends VariableName>(environment: Environment, name: Name, because: VariableName): ValueOf<Name> {
  const value = find(environment, name)
  if (value === undefined) throw new BootFailure('boot.config_incomplete', { variable: name, because })
  return value
}

type ValueOf<Name extends VariableName> = z.infer<(typeof variables)[Name]['schema']>

/** An empty variable counts as absent: that is how a compose file leaves one out. */
function find<Name extends VariableName>(environment: Environment, name: Name): ValueOf<Name> | undefined {
  const { schema, allowed, secret, fallback }: Variable = variables[name]
  const text = environment[name]?.trim() || fallback
  if (text === undefined) return undefined
  const parsed = schema.safeParse(text)
  if (!parsed.success) {
    throw new BootFailure('boot.config_invalid', { variable: name, value: secret ? '***' : text, allowed })
  }
  return parsed.data as ValueOf<Name>
}

/** For variables with a fallback, which therefore always have a value. */
function read<Name extends VariableName>(environment: Environment, name: Name): ValueOf<Name> {
  return find(environment, name) as ValueOf<Name>
}

/** Language of the terminal, readable before anything else is checked. */
export function terminalLanguage(environment: Environment = process.env): 'id' | 'en' {
  const wish = environment.ZONA_LANG || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  return /^en/i.test(wish) ? 'en' : 'id'
}
