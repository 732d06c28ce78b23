import { describe, expect, it } from 'vitest'
import { clientOf } from './client.ts'

const ask = (headers: Record<string, string>, options: { trustProxy?: boolean; baseUrl?: string } = {}) =>
  clientOf({
    headers: new Headers(headers),
    socketAddress: '10.0.0.9',
    baseUrl: options.baseUrl,
    trustProxy: options.trustProxy ?? false,
  })

const forged = {
  host: 'zona.test',
  'x-forwarded-for': '1.2.3.4',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'a.test',
}

describe('clientOf', () => {
  it('believes no forwarded header without a known proxy', () => {
    expect(ask(forged)).toEqual({
      address: '10.0.0.9',
      origin: 'http://zona.test',
      site: 'http://zona.test',
      secure: false,
    })
  })

  it('believes the proxy it was told about', () => {
    expect(ask(forged, { trustProxy: true })).toEqual({
      address: '1.2.3.4',
      origin: 'https://a.test',
      site: 'https://a.test',
      secure: true,
    })
  })

  it('takes the entry that the proxy appended, not the ones that anybody can write', () => {
    const headers = { host: 'zona.test', 'x-forwarded-for': '6.6.6.6, 203.0.113.7' }
    expect(ask(headers, { trustProxy: true }).address).toBe('203.0.113.7')
  })

  it('takes the site from BASE_URL, whatever name the browser says', () => {
    const { site, origin } = ask({ host: 'lain.test' }, { baseUrl: 'https://zona.go.id' })
    expect([site, origin]).toEqual(['https://zona.go.id', 'https://lain.test'])
  })

  it('knows from BASE_URL that people come by https', () => {
    expect(ask({ host: 'zona.go.id' }, { baseUrl: 'https://zona.go.id' }).secure).toBe(true)
  })
})
