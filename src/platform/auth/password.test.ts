import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'
import { hashToken, newToken } from './token.ts'

describe('password', () => {
  it('verifies the password it was made from and no other', async () => {
    const stored = await hashPassword('kereta senja ke Utara')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(stored, 'kereta senja ke Utara')).toBe(true)
    expect(await verifyPassword(stored, 'kereta senja ke utara')).toBe(false)
  })

  it('takes two spellings of one character as the same password', async () => {
    const stored = await hashPassword('caf\u00e9 di ujung jalan')
    expect(await verifyPassword(stored, 'cafe\u0301 di ujung jalan')).toBe(true)
  })

  it('never gives the same hash twice', async () => {
    expect(await hashPassword('rahasia yang sama')).not.toBe(await hashPassword('rahasia yang sama'))
  })
})

describe('token', () => {
  it('is 256 bits in an address-safe alphabet and hashes to 32 bytes', () => {
    const token = newToken()
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(newToken()).not.toBe(token)
    expect(hashToken(token)).toHaveLength(32)
    expect(hashToken(token).equals(hashToken(token))).toBe(true)
  })
})
