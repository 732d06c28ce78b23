import { describe, expect, it } from 'vitest'
import { mayChange } from './same-origin.ts'

const origins = ['https://zona.test', undefined]
const may = (method: string, headers: Record<string, string>) => mayChange(method, new Headers(headers), origins)

describe('mayChange', () => {
  it('lets everybody read', () => {
    expect(may('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true)
    expect(may('HEAD', {})).toBe(true)
  })

  it('lets a page of this site change things', () => {
    expect(may('POST', { 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  it.each(['cross-site', 'same-site', 'none'])('refuses what the browser calls %s, whatever Origin says', (site) => {
    expect(may('POST', { 'sec-fetch-site': site, origin: 'https://zona.test' })).toBe(false)
  })

  it('goes by Origin where the browser sends nothing better', () => {
    expect(may('POST', { origin: 'https://zona.test' })).toBe(true)
    expect(may('DELETE', { origin: 'https://zona.test.evil.test' })).toBe(false)
    expect(may('POST', { origin: 'null' })).toBe(false)
  })

  it('refuses a request that comes from no page', () => {
    expect(may('POST', {})).toBe(false)
  })
})
