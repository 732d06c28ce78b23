import { describe, expect, it } from 'vitest'
import { isFromThisMachine, isLoopback } from './loopback.ts'

describe('isLoopback', () => {
  it.each(['localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]', '::ffff:127.0.0.1', 'LOCALHOST'])(
    'knows %s',
    (host) => {
      expect(isLoopback(host)).toBe(true)
    },
  )

  it.each(['0.0.0.0', '10.0.0.9', '::', '', '127.evil.test', '1270.0.0.1', 'localhost.evil.test', '::ffff:10.0.0.1'])(
    'does not take %j for this machine',
    (host) => {
      expect(isLoopback(host)).toBe(false)
    },
  )
})

describe('isFromThisMachine', () => {
  const asked = (headers: Record<string, string> = {}, socketAddress = '127.0.0.1') =>
    isFromThisMachine({ headers: new Headers({ host: 'localhost:3000', ...headers }), socketAddress })

  it('takes a browser on this machine', () => {
    expect(asked()).toBe(true)
    expect(asked({ host: '[::1]:3000' }, '::1')).toBe(true)
    expect(asked({ host: '127.0.0.1' }, '::ffff:127.0.0.1')).toBe(true)
  })

  it.each(['10.0.0.9', '::ffff:192.168.1.7', 'fe80::1', ''])('refuses the socket address %j', (address) => {
    expect(asked({}, address)).toBe(false)
  })

  it.each([
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded',
    'Forwarded',
    'Via',
    'X-Real-IP',
    'CF-Connecting-IP',
  ])('refuses what a proxy passed on: %s', (name) => {
    expect(asked({ [name]: '127.0.0.1' })).toBe(false)
  })

  it.each(['zona.contoh.go.id', 'evil.test:3000', '0.0.0.0:3000', '', 'localhost.evil.test'])(
    'refuses the name %j, wherever it leads',
    (host) => {
      expect(asked({ host })).toBe(false)
    },
  )
})
