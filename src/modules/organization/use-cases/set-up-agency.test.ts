import { beforeEach, describe, expect, it } from 'vitest'
import { newToken } from '#platform/auth/token.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aSetUpForm } from '../testing/set-up-forms.ts'
import { ensureSetUpToken } from './ensure-set-up-token.ts'
import { findSession } from './find-session.ts'
import { isSetUpLinkOpen } from './is-set-up-link-open.ts'
import { setUpAgency } from './set-up-agency.ts'
import { startSession } from './start-session.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

/** An untouched installation, as it is at the first start. */
beforeEach(async () => {
  await ask('truncate identity.person, identity.set_up_token, organization.agency cascade')
  await ask('truncate identity.membership')
})

const aToken = async (): Promise<string> => {
  const token = await ensureSetUpToken(db)
  if (token === null) throw new Error('somebody is registered already')
  return token
}

const counts = async () => {
  const [row] = await ask<Record<string, number>>(`select
    (select count(*)::int from organization.agency) as agencies,
    (select count(*)::int from organization.unit) as units,
    (select count(*)::int from identity.person) as people,
    (select count(*)::int from identity.credential) as credentials,
    (select count(*)::int from identity.membership) as roles`)
  return row
}

const NOTHING = { agencies: 0, units: 0, people: 0, credentials: 0, roles: 0 }

describe('the link of the first start', () => {
  it('is open until somebody is registered, and asking does not use it up', async () => {
    const token = await aToken()
    expect(await isSetUpLinkOpen(db, token)).toBe(true)
    expect(await isSetUpLinkOpen(db, token)).toBe(true)
    expect(await isSetUpLinkOpen(db, newToken())).toBe(false)
    expect(await isSetUpLinkOpen(db, '')).toBe(false)
  })

  it('makes the one printed before worthless', async () => {
    const before = await aToken()
    const now = await aToken()
    expect(await isSetUpLinkOpen(db, before)).toBe(false)
    expect(await setUpAgency(db, before, aSetUpForm())).toEqual({ ok: false, error: { kind: 'link_used' } })
    expect((await setUpAgency(db, now, aSetUpForm())).ok).toBe(true)
  })

  it('is not made any more once somebody is registered', async () => {
    await setUpAgency(db, await aToken(), aSetUpForm())
    expect(await ensureSetUpToken(db)).toBeNull()
  })

  it('is kept as a hash: nobody who reads the database can use it', async () => {
    const token = await aToken()
    const [row] = await ask<{ token_hash: Buffer }>('select token_hash from identity.set_up_token')
    expect(row?.token_hash).toHaveLength(32)
    expect(row?.token_hash.toString('utf8')).not.toContain(token.slice(0, 8))
  })
})

describe('setUpAgency', () => {
  it('makes agency, unit and a person who administers the whole agency and is chair in the unit', async () => {
    const made = await setUpAgency(db, await aToken(), aSetUpForm())
    if (!made.ok) throw new Error(made.error.kind)
    const { token } = await startSession(db, made.value.personId)
    expect(await findSession(db, token)).toMatchObject({
      personId: made.value.personId,
      name: 'Ratna Wulandari',
      login: 'ratna.wulandari@contoh.go.id',
      memberships: [
        {
          unitId: made.value.unitId,
          unitName: 'Dinas Kependudukan Kota Contoh',
          agencyName: 'Pemerintah Kota Contoh',
          timeZone: 'Asia/Makassar',
          roles: ['zi_chair'],
        },
        { unitName: 'Pemerintah Kota Contoh', timeZone: 'Asia/Makassar', roles: ['administrator'] },
      ],
    })
    expect(await counts()).toEqual({ agencies: 1, units: 2, people: 1, credentials: 1, roles: 2 })
  })

  it('makes somebody who is not the chair administrator only', async () => {
    await setUpAgency(db, await aToken(), aSetUpForm({ isChair: false }))
    expect(await ask('select role from identity.membership')).toEqual([{ role: 'administrator' }])
  })

  it('folds names and login so that stray blanks and capitals do not matter later', async () => {
    const typed = { agencyName: '  Pemerintah \t Kota\nContoh ', login: ' Ratna.Wulandari@Contoh.GO.ID ' }
    expect((await setUpAgency(db, await aToken(), aSetUpForm(typed))).ok).toBe(true)
    expect(await ask('select name from organization.agency')).toEqual([{ name: 'Pemerintah Kota Contoh' }])
    expect(await ask('select login from identity.person')).toEqual([{ login: 'ratna.wulandari@contoh.go.id' }])
  })

  it('keeps a hash of the password and never the password', async () => {
    await setUpAgency(db, await aToken(), aSetUpForm())
    const [row] = await ask<{ password_hash: string }>('select password_hash from identity.credential')
    expect(row?.password_hash).toMatch(/^\$argon2id\$/)
    expect(row?.password_hash).not.toContain('kopi')
  })

  it('opens for nobody a second time', async () => {
    const token = await aToken()
    expect((await setUpAgency(db, token, aSetUpForm())).ok).toBe(true)
    const second = await setUpAgency(db, token, aSetUpForm({ login: 'lain@contoh.go.id' }))
    expect(second).toEqual({ ok: false, error: { kind: 'link_used' } })
    expect(await counts()).toMatchObject({ agencies: 1, people: 1 })
  })

  it('serves one of many who send the form at once and leaves nothing of the others', async () => {
    const token = await aToken()
    const logins = ['satu', 'dua', 'tiga', 'empat', 'lima'].map((name) => `${name}@contoh.go.id`)
    const made = await Promise.all(logins.map((login) => setUpAgency(db, token, aSetUpForm({ login }))))
    expect(made.filter(({ ok }) => ok)).toHaveLength(1)
    expect(made.filter(({ ok }) => !ok)).toEqual(Array(4).fill({ ok: false, error: { kind: 'link_used' } }))
    expect(await counts()).toEqual({ agencies: 1, units: 2, people: 1, credentials: 1, roles: 2 })
  })

  it('is all or nothing: when the last step fails, the link can be used again', async () => {
    const token = await aToken()
    await ask(`alter table identity.membership add constraint broken check (role <> 'zi_chair')`)
    await expect(setUpAgency(db, token, aSetUpForm())).rejects.toThrow(/broken/)
    expect(await counts()).toEqual(NOTHING)
    await ask('alter table identity.membership drop constraint broken')
    expect(await isSetUpLinkOpen(db, token)).toBe(true)
    expect((await setUpAgency(db, token, aSetUpForm())).ok).toBe(true)
  })

  it('tells a stranger without a link nothing about the form', async () => {
    const refused = await setUpAgency(db, newToken(), { ...aSetUpForm(), password: '' })
    expect(refused).toEqual({ ok: false, error: { kind: 'link_used' } })
  })
})

describe('a set-up form that cannot be taken', () => {
  const problems: [field: string, problem: string, value: unknown][] = [
    ['agencyName', 'required', '   '],
    ['agencyName', 'too_long', 'x'.repeat(301)],
    ['unitName', 'required', ''],
    ['unitName', 'too_long', 'x'.repeat(301)],
    ['personName', 'required', '\0 \n'],
    ['personName', 'too_long', 'x'.repeat(201)],
    ['timeZone', 'choose_one', 'Europe/Berlin'],
    ['timeZone', 'choose_one', ''],
    ['login', 'required', ''],
    ['login', 'not_an_address', 'ratna'],
    ['login', 'not_an_address', 'ratna@'],
    ['login', 'not_an_address', 'rat na@contoh.go.id'],
    ['login', 'too_long', `${'x'.repeat(250)}@y.id`],
  ]

  it.each(problems)('is told of %s: %s (%#)', async (field, problem, value) => {
    const token = await aToken()
    const refused = await setUpAgency(db, token, aSetUpForm({ [field]: value }))
    expect(refused).toEqual({
      ok: false,
      error: { kind: 'form', problems: { [field]: problem }, minimum: 15, maximum: 256 },
    })
    expect(await counts()).toEqual(NOTHING)
    expect(await isSetUpLinkOpen(db, token)).toBe(true)
  })

  it('is told every wrong field at once', async () => {
    const wrong = aSetUpForm({ agencyName: '', unitName: '', login: 'x', password: 'kopi' })
    expect(await setUpAgency(db, await aToken(), wrong)).toMatchObject({
      error: {
        problems: { agencyName: 'required', unitName: 'required', login: 'not_an_address', password: 'too_short' },
      },
    })
  })

  it.each([
    ['too_short', 'kopi'],
    ['too_long', 'kopi pahit '.repeat(24)],
    ['repeats', 'kopikopikopikopi'],
    ['names_you', 'ratna wulandari 1'],
    ['names_you', 'dinas kependudukan kota contoh'],
  ])('is told that the password is wrong: %s (%#), with both limits', async (problem, password) => {
    const token = await aToken()
    expect(await setUpAgency(db, token, aSetUpForm({ password }))).toEqual({
      ok: false,
      error: { kind: 'form', problems: { password: problem }, minimum: 15, maximum: 256 },
    })
    expect(await isSetUpLinkOpen(db, token)).toBe(true)
  })

  it.each([undefined, null, 'text', 42, []])('is refused without a crash when it is no form (%#)', async (input) => {
    expect(await setUpAgency(db, await aToken(), input)).toMatchObject({ ok: false, error: { kind: 'form' } })
  })

  it('takes names with signs that databases and pages stumble over', async () => {
    const odd = { agencyName: `O'Brien "Tbk" <b>&amp;</b> \\ %_`, personName: 'Ratna\0 😀' }
    expect((await setUpAgency(db, await aToken(), aSetUpForm(odd))).ok).toBe(true)
    expect(await ask('select name from organization.agency')).toEqual([{ name: odd.agencyName }])
    expect(await ask('select name from identity.person')).toEqual([{ name: 'Ratna 😀' }])
  })
})
