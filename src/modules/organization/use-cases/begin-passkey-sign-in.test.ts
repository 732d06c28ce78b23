import { afterAll, describe, expect, it } from 'vitest'
import { createThrottle } from '#platform/auth/throttle.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { signInRulesAt } from '../formats/sign-in-rules.ts'
import { anOffice } from '../testing/an-office.ts'
import { PARTY, withPasskey } from '../testing/second-factors.ts'
import { beginPasskeySignIn } from './begin-passkey-sign-in.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'

const database = await testDatabase()
const { db, addresses } = database
const ask = await asOwner(database)
const pool = openPool(addresses.app, { size: 2 })
afterAll(() => pool.end())
const throttle = createThrottle(pool)

const begin = (address: string) => beginPasskeySignIn(db, throttle, PARTY, address)
const limit = signInRulesAt(new Date()).failuresPerAddress

describe('beginPasskeySignIn', () => {
  it('lets a stranger fill the table of challenges no further than an address may try', async () => {
    for (let asked = 0; asked < limit; asked++) expect((await begin('10.9.0.1')).ok).toBe(true)
    expect(await begin('10.9.0.1')).toMatchObject({ ok: false, error: { kind: 'throttled' } })
    expect(await ask('select from identity.passkey_challenge')).toHaveLength(limit)
    expect((await begin('10.9.0.2')).ok).toBe(true)
  })

  it('counts nothing for an office whose people get in', async () => {
    const key = await withPasskey(db, await anOffice(db))
    const address = '10.9.0.3'
    for (let signIns = 0; signIns <= limit; signIns++) {
      const begun = await begin(address)
      if (!begun.ok) throw new Error(`throttled after ${signIns}`)
      const { options, browserToken } = begun.value
      const attempt = { browserToken, answer: key.use(options), address, device: UNKNOWN_DEVICE }
      expect((await signInWithPasskey(db, throttle, PARTY, attempt)).ok).toBe(true)
    }
  })
})
