import { describe, expect, it } from 'vitest'
import { requestIdOf } from './request-id.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const from = (value: string, trusted = true) => requestIdOf(new Headers({ 'x-request-id': value }), trusted)

describe('requestIdOf', () => {
  it('keeps the number of a trusted proxy', () => {
    for (const id of ['4bf92f3577b34da6a3ce929d0e0e4736', '3f2c1d1e-9a4b-4c1d-8e2f-0a1b2c3d4e5f']) {
      expect(from(id)).toBe(id)
    }
  })

  it.each(['', 'siti-rahayu-binti-ahmad', 'abc', '4bf92f3577b34da6"},"x":"', '4'.repeat(80), '{}'])(
    'makes a new one in place of %j',
    (given) => {
      expect(from(given)).toMatch(uuid)
    },
  )

  it('makes a new one when nobody stands in front, and each time another', () => {
    const given = '4bf92f3577b34da6a3ce929d0e0e4736'
    expect(from(given, false)).toMatch(uuid)
    expect(requestIdOf(new Headers(), true)).not.toBe(requestIdOf(new Headers(), true))
  })
})
