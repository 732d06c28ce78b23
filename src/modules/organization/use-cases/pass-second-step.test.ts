import { afterAll, describe, expect, it } from 'vitest'
import { createThrottle } from '#platform/auth/throttle.ts'
import { openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { addBoxKey } from '#platform/keys/secret-box.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { factorRulesAt } from '../formats/factor-rules.ts'
import { anOffice } from '../testing/an-office.ts'
import { aKeyFolder, codeOf, withTotp } from '../testing/second-factors.ts'
import { findHalfSignIn } from './find-half-sign-in.ts'
import { findSession } from './find-session.ts'
import { passFirstStep } from './pass-first-step.ts'
import { type Proof, passSecondStep } from './pass-second-step.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'

const database = await testDatabase({ poolSize: 8 })
const { db, addresses } = database
const ask = await asOwner(database)
const pool = openPool(addresses.app, { size: 8 })
afterAll(() => pool.end())
const keys = aKeyFolder()
const deps = { db, keys, throttle: createThrottle(pool) }
const rules = factorRulesAt(new Date())

const aHalfSignedIn = async () => {
  const office = await anOffice(db)
  const secret = await withTotp(db, keys, office)
  const { personId } = office.actor.scope
  const begin = async () => (await passFirstStep(db, personId, UNKNOWN_DEVICE)).token
  return { ...office, secret, personId, begin, half: await begin() }
}

const byCode = (code: string): Proof => ({ kind: 'totp', code, address: '10.0.0.1' })
const byRecovery = (code: string): Proof => ({ kind: 'recovery', code, address: '10.0.0.1' })
const wrong = { ok: false, error: { kind: 'wrong' } }
const over = { ok: false, error: { kind: 'over' } }

describe('the second step by a code of the application', () => {
  it('turns a half sign-in into a session', async () => {
    const { half, secret, personId } = await aHalfSignedIn()
    const passed = await passSecondStep(deps, half, byCode(codeOf(secret)))
    if (!passed.ok) throw new Error(passed.error.kind)
    expect((await findSession(db, passed.value.token))?.personId).toBe(personId)
  })

  it('is no session before that', async () => {
    const { half } = await aHalfSignedIn()
    expect(await findSession(db, half)).toBeNull()
    expect((await findHalfSignIn(db, half))?.kind).toBe('second_factor')
  })

  it('takes no code a second time, in whichever half sign-in', async () => {
    const { half, secret, begin } = await aHalfSignedIn()
    const code = codeOf(secret)
    expect((await passSecondStep(deps, half, byCode(code))).ok).toBe(true)
    expect(await passSecondStep(deps, await begin(), byCode(code))).toEqual(wrong)
  })

  it('takes no older code after a newer one', async () => {
    const { half, secret, begin } = await aHalfSignedIn()
    expect((await passSecondStep(deps, half, byCode(codeOf(secret, 1)))).ok).toBe(true)
    expect(await passSecondStep(deps, await begin(), byCode(codeOf(secret)))).toEqual(wrong)
  })

  it('does not take the code that set the application up', async () => {
    const { half, secret } = await aHalfSignedIn()
    expect(await passSecondStep(deps, half, byCode(codeOf(secret, -1)))).toEqual(wrong)
  })

  it('serves one of two who send the same code at the same moment', async () => {
    const { half, secret, begin } = await aHalfSignedIn()
    const code = codeOf(secret)
    const passed = await Promise.all([half, await begin()].map((token) => passSecondStep(deps, token, byCode(code))))
    expect(passed.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('opens one session when one half sign-in is used twice at once', async () => {
    const { half, secret, personId } = await aHalfSignedIn()
    const before = await ask('select from identity.session where person_id = $1', [personId])
    const codes = [codeOf(secret), codeOf(secret, 1)]
    await Promise.all(codes.map((code) => passSecondStep(deps, half, byCode(code))))
    const after = await ask('select from identity.session where person_id = $1', [personId])
    expect(after.length - before.length).toBe(1)
  })

  it('does not take the code of another person', async () => {
    const [mine, other] = [await aHalfSignedIn(), await aHalfSignedIn()]
    expect(await passSecondStep(deps, mine.half, byCode(codeOf(other.secret)))).toEqual(wrong)
  })

  it('is over after five tries, right ones too', async () => {
    const { half, secret } = await aHalfSignedIn()
    for (let tries = 0; tries < rules.halfSignInTries; tries++) {
      expect(await passSecondStep(deps, half, byCode('000000'))).toEqual(wrong)
    }
    expect(await passSecondStep(deps, half, byCode(codeOf(secret)))).toEqual(over)
    expect(await findHalfSignIn(db, half)).toBeNull()
  })

  it('gives five tries, however many are sent at once', async () => {
    const { half } = await aHalfSignedIn()
    const tries = await Promise.all(Array.from({ length: 12 }, () => passSecondStep(deps, half, byCode('000000'))))
    expect(tries.filter((each) => !each.ok && each.error.kind === 'wrong')).toHaveLength(rules.halfSignInTries)
  })

  it('is over when its minutes have passed', async () => {
    const { half, secret } = await aHalfSignedIn()
    await ask(`update identity.sign_in_step set expires_at = now() - interval '1 second'`)
    expect(await passSecondStep(deps, half, byCode(codeOf(secret)))).toEqual(over)
    expect(await findHalfSignIn(db, half)).toBeNull()
  })

  it('is over when it was used', async () => {
    const { half, secret } = await aHalfSignedIn()
    expect((await passSecondStep(deps, half, byCode(codeOf(secret)))).ok).toBe(true)
    expect(await passSecondStep(deps, half, byCode(codeOf(secret, 1)))).toEqual(over)
  })

  it('opens nothing for a token that nobody was given, nor for that of a session', async () => {
    const { secret, token } = await aHalfSignedIn()
    for (const stolen of ['x'.repeat(43), '', token]) {
      expect(await passSecondStep(deps, stolen, byCode(codeOf(secret)))).toEqual(over)
    }
  })

  it('makes a person wait who begins anew again and again, and forgives after a right code', async () => {
    const { secret, begin } = await aHalfSignedIn()
    const statuses: string[] = []
    for (let round = 0; round < 3; round++) {
      const token = await begin()
      for (let tries = 0; tries < rules.halfSignInTries; tries++) {
        const passed = await passSecondStep(deps, token, byCode('000000'))
        statuses.push(passed.ok ? 'in' : passed.error.kind)
      }
    }
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill('wrong'))
    expect(statuses.slice(10)).toEqual(Array(5).fill('throttled'))
    const elsewhere = { ...byCode(codeOf(secret)), address: '10.9.9.9' }
    expect((await passSecondStep(deps, await begin(), elsewhere)).ok).toBe(true)
  })

  it('closes the application for good after a hundred wrong codes in a row', async () => {
    const { half, secret, personId } = await aHalfSignedIn()
    await ask('update identity.totp set failures = $2 where person_id = $1', [personId, rules.codeFailuresInARow])
    expect(await passSecondStep(deps, half, byCode(codeOf(secret)))).toEqual(wrong)
  })

  it('counts the wrong codes in a row anew after a right one', async () => {
    const { half, secret, personId } = await aHalfSignedIn()
    await passSecondStep(deps, half, byCode('000000'))
    expect((await findHalfSignIn(db, half))?.factors.totpFailures).toBe(1)
    await passSecondStep(deps, half, byCode(codeOf(secret)))
    const [row] = await ask<{ failures: number }>('select failures from identity.totp where person_id = $1', [personId])
    expect(row?.failures).toBe(0)
  })
})

describe('the secret in the database', () => {
  it('is closed, and closed anew with the newest key when it is used', async () => {
    const { half, secret, personId } = await aHalfSignedIn()
    const stored = async () =>
      (await ask<{ secret: string }>('select secret from identity.totp where person_id = $1', [personId]))[0]?.secret
    const before = await stored()
    expect(before).toMatch(/^1\./)
    expect(before).not.toContain(secret)
    await addBoxKey(keys)
    expect((await passSecondStep(deps, half, byCode(codeOf(secret)))).ok).toBe(true)
    expect(await stored()).toMatch(/^2\./)
  })

  it('of another person is of no use, even put in place by hand', async () => {
    const [mine, other] = [await aHalfSignedIn(), await aHalfSignedIn()]
    await ask(
      'update identity.totp set secret = (select secret from identity.totp where person_id = $2) where person_id = $1',
      [mine.personId, other.personId],
    )
    await expect(passSecondStep(deps, mine.half, byCode(codeOf(other.secret)))).rejects.toThrow()
  })
})

describe('the second step by a recovery code', () => {
  const withCodes = async () => {
    const person = await aHalfSignedIn()
    const codes = await renewRecoveryCodes(db, person.personId)
    if (!codes.ok) throw new Error(codes.error.kind)
    return { ...person, codes: codes.value }
  }

  it('works once with each code, and says in the log how many are left', async () => {
    const { half, begin, codes, personId } = await withCodes()
    expect(new Set(codes).size).toBe(rules.recoveryCodes)
    const typed = codes[3]?.toUpperCase().replaceAll('-', ' ') ?? ''
    expect((await passSecondStep(deps, half, byRecovery(typed))).ok).toBe(true)
    expect(await passSecondStep(deps, await begin(), byRecovery(typed))).toEqual(wrong)
    expect((await passSecondStep(deps, await begin(), byRecovery(codes[4] ?? ''))).ok).toBe(true)
    const values = await ask<{ new_value: string }>(
      `select v.new_value from audit.entry e join audit.value v using (agency_id, entry_no)
       where e.subject_id = $1 and e.action = 'organization.recovery_code.used' order by entry_no`,
      [personId],
    )
    expect(values.map(({ new_value }) => new_value)).toEqual(['9', '8'])
  })

  it('serves one of two who send the same code at once', async () => {
    const { half, begin, codes } = await withCodes()
    const tokens = [half, await begin()]
    const passed = await Promise.all(tokens.map((token) => passSecondStep(deps, token, byRecovery(codes[0] ?? ''))))
    expect(passed.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  })

  it('takes no code of another person, none of an older set, and no empty one', async () => {
    const [mine, other] = [await withCodes(), await withCodes()]
    await renewRecoveryCodes(db, mine.personId)
    for (const code of [other.codes[0], mine.codes[0], '', ' - ']) {
      expect(await passSecondStep(deps, await mine.begin(), byRecovery(code ?? ''))).toEqual(wrong)
    }
  })

  it('keeps slow hashes of them and no code', async () => {
    const { codes, personId } = await withCodes()
    const rows = await ask<{ code_hash: Buffer }>('select code_hash from identity.recovery_code where person_id = $1', [
      personId,
    ])
    expect(rows).toHaveLength(rules.recoveryCodes)
    const plain = codes.map((code) => code.replaceAll('-', ''))
    expect(rows.some(({ code_hash }) => plain.some((code) => code_hash.includes(code)))).toBe(false)
  })
})
