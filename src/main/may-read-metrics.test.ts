import { describe, expect, it } from 'vitest'
import { mayReadMetrics } from './may-read-metrics.ts'

const token = 'a-token-of-sixteen-or-more'
const asked = (headers: Record<string, string> = {}, socketAddress = '127.0.0.1') => ({
  headers: new Headers({ host: 'localhost:3000', ...headers }),
  socketAddress,
})

describe('mayReadMetrics', () => {
  it('lets programs of this machine in when no token is set, but nobody through a proxy', () => {
    expect(mayReadMetrics(asked(), undefined)).toBe(true)
    expect(mayReadMetrics(asked({}, '10.0.0.9'), undefined)).toBe(false)
    expect(mayReadMetrics(asked({ 'X-Forwarded-For': '10.0.0.9' }), undefined)).toBe(false)
    expect(mayReadMetrics(asked({ host: 'zona.contoh.go.id' }), undefined)).toBe(false)
  })

  it('asks everybody for the token once there is one, this machine too', () => {
    expect(mayReadMetrics(asked(), token)).toBe(false)
    expect(mayReadMetrics(asked({ authorization: `Bearer ${token}` }, '10.0.0.9'), token)).toBe(true)
    for (const authorization of [`Bearer ${token}x`, 'Bearer ', `Basic ${token}`, token]) {
      expect(mayReadMetrics(asked({ authorization }), token), authorization).toBe(false)
    }
  })
})
