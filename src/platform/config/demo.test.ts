import { describe, expect, it } from 'vitest'
import { BootFailure } from './boot-failure.ts'
import { readDemoConfig } from './demo.ts'

const problemOf = (environment: Record<string, string>): unknown => {
  try {
    readDemoConfig(environment)
    return 'accepted'
  } catch (error) {
    return error instanceof BootFailure ? { [error.problem]: error.values } : error
  }
}

describe('readDemoConfig', () => {
  it('has a folder of its own, whatever the real one is', () => {
    const { dataFolder, keyFolder } = readDemoConfig({ DATA_DIR: '/srv/zona', KEY_DIR: '/srv/keys' })
    expect(dataFolder).toMatch(/\/data-demo$/)
    expect(keyFolder).toMatch(/\/data-demo\/keys$/)
    expect(readDemoConfig({ DEMO_DIR: '/tmp/contoh' }).dataFolder).toBe('/tmp/contoh')
  })

  it.each(['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'JOBS_DATABASE_URL'])('refuses %s', (variable) => {
    expect(problemOf({ [variable]: 'postgresql://zona_app@db/zona' })).toEqual({ 'boot.demo_setting': { variable } })
  })

  it('refuses to be reached from elsewhere', () => {
    expect(problemOf({ TRUST_PROXY: 'true' })).toEqual({ 'boot.demo_setting': { variable: 'TRUST_PROXY' } })
    expect(problemOf({ BASE_URL: 'https://zona.contoh.go.id' })).toEqual({
      'boot.demo_setting': { variable: 'BASE_URL' },
    })
    for (const HOST of ['0.0.0.0', '::', '10.0.0.9', 'zona.contoh.go.id']) {
      expect(problemOf({ HOST }), HOST).toEqual({ 'boot.demo_setting': { variable: 'HOST' } })
    }
    for (const HOST of ['localhost', '127.0.0.1', '::1']) expect(problemOf({ HOST }), HOST).toBe('accepted')
    expect(problemOf({ TRUST_PROXY: 'false' })).toBe('accepted')
  })
})
