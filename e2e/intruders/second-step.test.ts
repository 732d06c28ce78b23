import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anAdministrator } from '#modules/organization/testing/an-administrator.ts'
import { aColleague, anOffice, type Office } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Answer, asker } from '../fixtures/ask.ts'
import { codeOf } from '../fixtures/authenticator.ts'
import { startZona } from '../fixtures/zona.ts'
import { recordsOf } from './a-victim.ts'
import { examples } from './examples.ts'
import { fingerprint } from './same-answer.ts'

/** What somebody gets who knows a password and nothing more, or who sits down at an unlocked desk. */
const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const zona = await startZona(database)
const ask = asker(zona.url)

const victim = await anOffice(db, { unitName: 'Dinas Korban', roles: ['zi_chair', 'administrator'] })
const records = await recordsOf(db, ask, victim)
const admin = await anAdministrator(db, victim)
const part = await anAdministrator(db, victim, victim.actor.unitId)
const abroad = await anOffice(db)
const policy = `/unit/${victim.rootId}/pengaturan/masuk`

const cookieOf = ({ headers }: Answer, name: string): string =>
  new RegExp(`(?:^|, )${name}=([^;]+)`).exec(headers.getSetCookie().join(', '))?.[1] ?? ''

const signIn = ({ login, password }: Office, next = '/') =>
  ask(`/masuk?lanjut=${encodeURIComponent(next)}`, { form: { login, password } })

/** Asks with the half sign-in in its own cookie, and once more as if it were a session. */
const asHalf = (path: string, half: string, form?: Record<string, string>) =>
  ask(path, {
    ...(form && { form }),
    headers: { 'sec-fetch-site': 'same-origin', cookie: `zona-langkah=${half}; zona=${half}` },
  })

/** Somebody with an application, whose password a thief has. */
const aPersonWithCodes = async () => {
  const office = await aColleague(db, victim)
  const page = await ask('/akun/aplikasi', { token: office.token })
  const secret = (/<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(page.body)?.[1] ?? '').replaceAll(' ', '')
  const enabled = await ask('/akun/aplikasi', { token: office.token, form: { code: codeOf(secret, -1) } })
  expect([enabled.status, enabled.location]).toEqual([302, '/akun/kode-pemulihan'])
  return { ...office, secret }
}

/** Somebody whose role needs a factor that they lack. */
const anEnrolling = async () => {
  const office = await anOffice(db, { roles: ['risk_officer'] })
  await owner(`insert into organization.second_factor_role values ($1, 'risk_officer')`, [office.actor.scope.agencyId])
  return office
}

const closed = Object.entries(examples).filter(([, { audience }]) => audience !== 'everybody')
const dataPath = (path: string): string => (path === '/' ? '/_.data' : `${path}.data`)

describe.each([
  ['before the second step', aPersonWithCodes, '/masuk/langkah-kedua'],
  ['before the enrolment', anEnrolling, '/masuk/pasang-langkah-kedua'],
] as const)('whoever knows the password, %s', (_what, make, step) => {
  it('is led to that one page, with no session', async () => {
    const signed = await signIn(await make(), '/akun')
    expect([signed.status, signed.location]).toEqual([302, `${step}?lanjut=%2Fakun`])
    expect(signed.headers.getSetCookie().join()).toMatch(
      /^zona-langkah=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly; Max-Age=\d+$/,
    )
  })

  it('gets of every other address what a visitor gets, page, data and forms', async () => {
    const half = cookieOf(await signIn(await make()), 'zona-langkah')
    expect(half).toHaveLength(43)
    for (const [pattern, { path, deeds = {} }] of closed) {
      const address = path(records)
      for (const each of [address, dataPath(address)]) {
        expect(fingerprint(await asHalf(each, half)), pattern).toEqual(fingerprint(await ask(each)))
      }
      for (const form of Object.values(deeds)) {
        const sent = form(records)
        if (sent instanceof FormData) continue
        expect(fingerprint(await asHalf(address, half, { ...sent })), pattern).toEqual(
          fingerprint(await ask(address, { form: sent })),
        )
      }
    }
    expect((await asHalf(step, half)).status).toBe(200)
  })

  it('cannot take the other of the two steps instead', async () => {
    const half = cookieOf(await signIn(await make()), 'zona-langkah')
    const other = step === '/masuk/langkah-kedua' ? '/masuk/pasang-langkah-kedua' : '/masuk/langkah-kedua'
    expect([(await asHalf(other, half)).status, (await asHalf(other, half)).location]).toEqual([302, '/masuk?ulang'])
    for (const deed of ['totp', 'passkeyOptions', 'passkey', 'recovery']) {
      const answer = await asHalf(other, half, { deed, code: '123456', answer: '{}' })
      expect([answer.status, answer.location], deed).toEqual([302, '/masuk?ulang'])
    }
    expect(await owner('select from identity.passkey')).toEqual([])
  })
})

describe('guessing codes', () => {
  it('ends the half sign-in after five, and says nothing of which code was near', async () => {
    const person = await aPersonWithCodes()
    const half = cookieOf(await signIn(person), 'zona-langkah')
    const guess = (code: string) => asHalf('/masuk/langkah-kedua', half, { deed: 'totp', code })
    const answers: Answer[] = []
    for (let tries = 0; tries < 5; tries++) answers.push(await guess('000000'))
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 302])
    expect((await guess(codeOf(person.secret))).location).toBe('/masuk?ulang')
  })

  it('opens with the right code, once, and the half sign-in is gone', async () => {
    const person = await aPersonWithCodes()
    const half = cookieOf(await signIn(person), 'zona-langkah')
    const form = { deed: 'totp', code: codeOf(person.secret) }
    const passed = await asHalf('/masuk/langkah-kedua', half, form)
    const token = cookieOf(passed, 'zona')
    expect([passed.status, passed.location, token.length]).toEqual([302, '/', 43])
    expect(passed.headers.getSetCookie().join()).toMatch(/zona-langkah=; .*Max-Age=0/)
    expect((await ask('/akun', { token })).status).toBe(200)
    const again = await asHalf('/masuk/langkah-kedua', half, form)
    expect([again.status, again.location, cookieOf(again, 'zona')]).toEqual([302, '/masuk?ulang', ''])
  })
})

describe('passkeys', () => {
  it('have no challenge in a page: it comes by request, with a cookie for this browser', async () => {
    const options = await ask('/masuk.data', { form: { deed: 'passkeyOptions' } })
    expect(options.status).toBe(200)
    expect(options.body).toContain('challenge')
    expect(options.headers.getSetCookie().join()).toMatch(
      /^zona-kunci=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly; Max-Age=300$/,
    )
  })

  it.each(['', '{', 'null', '[]', '"x"', '{"id":1}', `{"id":"${'x'.repeat(3000)}"}`, '{"id":"x","response":{}}'])(
    'answer nonsense with "not known": %#',
    async (answer) => {
      const refused = await ask('/masuk', { form: { deed: 'passkey', answer } })
      expect(refused.status).toBe(401)
      expect(refused.body).toContain('Kunci sandi ini tidak dikenal')
    },
  )
})

describe('an unlocked desk', () => {
  it('is asked for the password before anything that opens the account is changed', async () => {
    const person = await aPersonWithCodes()
    await owner(`update identity.session set confirmed_at = now() - interval '1 hour'`)
    const asked = async (path: string, form?: Record<string, string>) =>
      (await ask(path, { token: person.token, ...(form && { form }) })).location
    const confirm = (path: string) => `/akun/konfirmasi?lanjut=${encodeURIComponent(path)}`
    for (const path of ['/akun/aplikasi', '/akun/kunci-sandi', '/akun/kode-pemulihan']) {
      expect(await asked(path)).toBe(confirm(path))
      expect(await asked(path, { deed: 'passkeyOptions', code: codeOf(person.secret) })).toBe(confirm(path))
    }
    expect(await asked('/akun', { deed: 'removeFactor', kind: 'totp' })).toBe(confirm('/akun'))
    const kept = await owner('select from identity.totp where person_id = $1', [person.actor.scope.personId])
    expect(kept).toHaveLength(1)
  })
})

describe('the rule of the agency', () => {
  const save = (token: string) => ask(policy, { token, form: { role: 'employee' } })

  it('is shown to whoever administers the whole agency', async () => {
    const page = await ask(policy, { token: admin.token })
    expect([page.status, page.body.includes('Ketua tim ZI')]).toEqual([200, true])
  })

  it.each([
    ['a chair', victim],
    ['somebody of another agency', abroad],
  ])('does not exist for %s', async (_who, { token }) => {
    const nowhere = `/unit/${randomUUID()}/pengaturan/masuk`
    expect(fingerprint(await ask(policy, { token }))).toEqual(fingerprint(await ask(nowhere, { token })))
    expect((await save(token)).status).toBe(404)
  })

  it('is not for an administrator of a part, nor for a chair at their own unit', async () => {
    const own = `/unit/${victim.actor.unitId}/pengaturan/masuk`
    for (const { token } of [part, victim]) {
      expect((await ask(own, { token })).status).toBe(403)
      expect((await ask(own, { token, form: { role: 'employee' } })).status).toBe(403)
    }
    expect(
      await owner('select from organization.second_factor_role where agency_id = $1', [victim.actor.scope.agencyId]),
    ).toEqual([])
  })
})

describe('after all that', () => {
  it('nothing of Zona went wrong inside', () => {
    expect(zona.output()).not.toMatch(/"level":"error"|Error:/)
  })
})
