import { describe, expect, it } from 'vitest'
import { BootFailure } from './boot-failure.ts'
import { readConfig, terminalLanguage } from './index.ts'

const problemOf = (environment: Record<string, string>): unknown => {
  try {
    readConfig(environment)
    return 'accepted'
  } catch (error) {
    return error instanceof BootFailure ? { [error.problem]: error.values } : error
  }
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: undefined,
      trustProxy: false,
      dataFolder: expect.stringMatching(/\/data$/),
      keyFolder: expect.stringMatching(/\/data\/keys$/),
      headsFolder: expect.stringMatching(/\/data\/audit-heads$/),
      appUrl: undefined,
      migratorUrl: undefined,
      jobsUrl: undefined,
      mail: undefined,
      openId: undefined,
      backup: { folder: expect.stringMatching(/\/data\/backups$/), keep: 7, lock: undefined },
      logLevel: 'info',
      parts: { web: true, worker: true },
      metricsToken: undefined,
      stopDelay: 0,
    })
  })

  it('takes what is set', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '::',
      BASE_URL: 'https://zona.example.go.id/',
      TRUST_PROXY: 'yes',
      DATA_DIR: '/srv/zona',
      DATABASE_URL: 'postgresql://zona_app:p@db/zona',
      MIGRATION_DATABASE_URL: 'postgres://zona_migrator:p@db/zona',
      LOG_LEVEL: 'warn',
    })
    expect(config).toMatchObject({
      port: 8080,
      host: '::',
      baseUrl: 'https://zona.example.go.id',
      trustProxy: true,
      dataFolder: '/srv/zona',
      logLevel: 'warn',
    })
  })

  it('takes an empty variable for an absent one', () => {
    expect(readConfig({ PORT: '', BASE_URL: ' ' })).toMatchObject({ port: 3000, baseUrl: undefined })
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '30 00'],
    ['HOST', 'http://here'],
    ['BASE_URL', 'zona.example.go.id'],
    ['BASE_URL', 'https://zona.example.go.id/sub'],
    ['BASE_URL', 'ftp://zona.example.go.id'],
    ['TRUST_PROXY', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['MAIL_FROM', 'zona@contoh.go.id\r\nBcc: x@y.id'],
    ['MAIL_FROM', 'zona'],
    ['MAIL_FROM', 'a@b.id, c@d.id'],
    ['OIDC_ISSUER', 'http://sso.contoh.go.id'],
    ['OIDC_ISSUER', 'https://sso.contoh.go.id?x=1'],
    ['OIDC_SCOPE', 'email'],
    ['OIDC_NIP_CLAIM', 'dua kata'],
    ['ZONA_LANG', 'fr'],
    ['ZONA_PARTS', 'half'],
    ['STOP_DELAY', '121'],
  ])('refuses %s=%s and says what it may be', (variable, value) => {
    expect(problemOf({ [variable]: value })).toEqual({
      'boot.config_invalid': { variable, value, allowed: expect.stringMatching(/^boot\.allowed\./) },
    })
  })

  it('never repeats a database address, which holds a password', () => {
    const problem = problemOf({ DATABASE_URL: 'mysql://root:hunter2@db/zona' })
    expect(JSON.stringify(problem)).toContain('DATABASE_URL')
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  })

  it('never repeats the address of the mail server, nor the secret of OpenID', () => {
    const problems = [{ SMTP_URL: 'http://zona:hunter2@mail' }, { OIDC_CLIENT_SECRET: 'hunter2 é' }].map(problemOf)
    expect(JSON.stringify(problems)).toContain('SMTP_URL')
    expect(JSON.stringify(problems)).toContain('OIDC_CLIENT_SECRET')
    expect(JSON.stringify(problems)).not.toContain('hunter2')
  })

  it('reads mail and OpenID as wholes, or as off', () => {
    const BASE_URL = 'https://zona.contoh.go.id'
    const SMTP_URL = 'smtps://zona:p%40ss@mail.contoh.go.id'
    expect(readConfig({ BASE_URL, SMTP_URL, MAIL_FROM: 'Zona Kota Contoh <zona@contoh.go.id>' }).mail).toEqual({
      smtpUrl: SMTP_URL,
      from: { name: 'Zona Kota Contoh', address: 'zona@contoh.go.id' },
      baseUrl: BASE_URL,
    })
    expect(readConfig({ BASE_URL, OIDC_ISSUER: 'https://sso.contoh.go.id', OIDC_CLIENT_ID: 'zona' }).openId).toEqual({
      issuer: 'https://sso.contoh.go.id',
      clientId: 'zona',
      clientSecret: undefined,
      label: 'SSO',
      scope: 'openid email',
      nipClaim: undefined,
      baseUrl: BASE_URL,
    })
    expect(problemOf({ BASE_URL, SMTP_URL })).toEqual({
      'boot.config_incomplete': { variable: 'MAIL_FROM', because: 'SMTP_URL' },
    })
    expect(problemOf({ SMTP_URL, MAIL_FROM: 'zona@contoh.go.id' })).toEqual({
      'boot.config_incomplete': { variable: 'BASE_URL', because: 'SMTP_URL' },
    })
    expect(problemOf({ BASE_URL, OIDC_ISSUER: 'http://localhost:8080/realms/kota' })).toEqual({
      'boot.config_incomplete': { variable: 'OIDC_CLIENT_ID', because: 'OIDC_ISSUER' },
    })
  })

  it('asks for the addresses that belong together', () => {
    const url = 'postgresql://zona_app@db/zona'
    expect(problemOf({ DATABASE_URL: url })).toHaveProperty(['boot.config_incomplete'])
    expect(problemOf({ MIGRATION_DATABASE_URL: url })).toHaveProperty(['boot.config_incomplete'])
    expect(problemOf({ DATABASE_URL: url, JOBS_DATABASE_URL: url })).toBe('accepted')
  })

  it('lets parts run apart on a server of their own only, and a web copy without the roles of the queue', () => {
    const url = 'postgresql://zona_app@db/zona'
    expect(readConfig({ DATABASE_URL: url, ZONA_PARTS: 'web' }).parts).toEqual({ web: true, worker: false })
    const worker = readConfig({ DATABASE_URL: url, JOBS_DATABASE_URL: url, ZONA_PARTS: 'worker' })
    expect(worker.parts).toEqual({ web: false, worker: true })
    expect(problemOf({ DATABASE_URL: url, ZONA_PARTS: 'worker' })).toHaveProperty(['boot.config_incomplete'])
    expect(problemOf({ ZONA_PARTS: 'worker' })).toEqual({
      'boot.config_incomplete': { variable: 'DATABASE_URL', because: 'ZONA_PARTS' },
    })
  })

  it('never repeats a token', () => {
    const problem = problemOf({ METRICS_TOKEN: 'too short' })
    expect(problem).toMatchObject({ 'boot.config_invalid': { variable: 'METRICS_TOKEN', value: '***' } })
  })
})

describe('terminalLanguage', () => {
  it.each([
    [{}, 'id'],
    [{ LANG: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'id_ID.UTF-8' }, 'id'],
    [{ LANG: 'C.UTF-8' }, 'id'],
    [{ LANG: 'en_US', ZONA_LANG: 'id' }, 'id'],
    [{ LC_ALL: 'en_US', LANG: 'id_ID' }, 'en'],
  ] as const)('chooses for %j the language %s', (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language)
  })
})

describe('the daily backup', () => {
  const url = 'postgresql://a:b@db/zona'
  const outside = { DATABASE_URL: url, MIGRATION_DATABASE_URL: url }

  it('is on beside the embedded database and off elsewhere, unless somebody says so', () => {
    expect(readConfig({ DATA_DIR: '/srv/zona' }).backup?.folder).toBe('/srv/zona/backups')
    expect(readConfig({ BACKUP_DIR: 'off' }).backup).toBeUndefined()
    expect(readConfig(outside).backup).toBeUndefined()
    expect(readConfig({ ...outside, BACKUP_DIR: '/mnt/backups' }).backup?.folder).toBe('/mnt/backups')
  })

  it('is encrypted for recipients or with a passphrase, not both', () => {
    const recipients = ['age1abc', 'age1def']
    expect(readConfig({ BACKUP_RECIPIENT: 'age1abc, age1def' }).backup?.lock).toEqual({ recipients })
    expect(readConfig({ BACKUP_PASSPHRASE_FILE: '/etc/p' }).backup?.lock).toEqual({ passphraseFile: '/etc/p' })
    expect(problemOf({ BACKUP_RECIPIENT: 'age1abc', BACKUP_PASSPHRASE_FILE: '/etc/p' })).toEqual({
      'boot.config_both': { variable: 'BACKUP_RECIPIENT', other: 'BACKUP_PASSPHRASE_FILE' },
    })
  })

  it.each([
    ['BACKUP_KEEP', '0', 'boot.allowed.count'],
    ['BACKUP_KEEP', 'all', 'boot.allowed.count'],
    ['BACKUP_RECIPIENT', 'ssh-ed25519 AAAA', 'boot.allowed.age_recipients'],
  ])('names %s when it says %s', (variable, value, allowed) => {
    expect(problemOf({ [variable]: value })).toEqual({ 'boot.config_invalid': { variable, value, allowed } })
  })

  it('needs the role that sees every row', () => {
    expect(problemOf({ DATABASE_URL: url, JOBS_DATABASE_URL: url, BACKUP_DIR: '/mnt/backups' })).toEqual({
      'boot.config_incomplete': { variable: 'MIGRATION_DATABASE_URL', because: 'BACKUP_DIR' },
    })
  })
})
