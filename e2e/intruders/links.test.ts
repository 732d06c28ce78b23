import { request } from 'node:http'
import { afterAll, describe, expect, it } from 'vitest'
import { anAdministrator, anInvitedPerson } from '#modules/organization/testing/an-administrator.ts'
import { anOffice, aSisterUnit } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { startMailSink, textOf } from '#platform/mail/testing/mail-sink.ts'
import { type Answer, asker } from '../fixtures/ask.ts'
import { freePort } from '../fixtures/free-port.ts'
import { startZona } from '../fixtures/zona.ts'

/** What somebody gets who sees, keeps, guesses or diverts a one-time link. */
const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const sink = await startMailSink()
afterAll(() => sink.close())
const port = await freePort()
const SITE = `http://localhost:${port}`
const zona = await startZona(database, {
  PORT: String(port),
  BASE_URL: SITE,
  SMTP_URL: `smtp://localhost:${sink.port}`,
  MAIL_FROM: 'zona@contoh.go.id',
  LOG_LEVEL: 'info',
})
const ask = asker(zona.url)

const office = await anOffice(db, { login: 'ratna@contoh.go.id' })
const admin = await anAdministrator(db, office)
const branch = await aSisterUnit(db, office, { roles: ['administrator'] })
const PASSWORD = { password: 'hujan turun di pasar ikan' }

const personPage = (of: typeof admin, personId: string) => `/unit/${of.actor.unitId}/pengaturan/orang/${personId}`
const linkMadeBy = async (of: typeof admin, personId: string): Promise<string> => {
  const made = await ask(personPage(of, personId), { token: of.token, form: { deed: 'makeLink' } })
  const path = /\/(?:undangan|atur-ulang)\/[\w-]{43}/.exec(made.body)?.[0]
  if (!path) throw new Error(`no link: ${made.status}`)
  expect(made.body).toContain(`${SITE}${path}`)
  return path
}
const anInvitation = async () => linkMadeBy(admin, await anInvitedPerson(db, admin, { unitId: office.actor.unitId }))
const tokenOf = (path: string) => path.split('/').at(-1) ?? ''
const cookieOf = ({ headers }: Answer) => /zona=([\w-]{43})/.exec(headers.getSetCookie().join())?.[1]

describe('an open link', () => {
  it('is not used up by those who look ahead: scanners of mail, browsers, scripts', async () => {
    const path = await anInvitation()
    for (const headers of [{}, { 'sec-purpose': 'prefetch;prerender' }, { 'user-agent': 'Mail-Scanner/1.0' }]) {
      expect((await ask(path, { headers })).status).toBe(200)
      expect((await ask(path, { headers, method: 'HEAD' })).status).toBe(200)
      expect((await ask(`${path}.data`, { headers })).status).toBe(200)
    }
    expect((await ask(path)).headers.get('referrer-policy')).toBe('same-origin')
    expect((await ask(path)).headers.get('cache-control')).toBe('private, no-store')
    expect((await ask(path, { form: PASSWORD, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await ask(path, { form: PASSWORD })).status).toBe(302)
  })

  it('opens once for the first of several who press at the same moment', async () => {
    const path = await anInvitation()
    const tries = await Promise.all(Array.from({ length: 4 }, () => ask(path, { form: PASSWORD })))
    expect(tries.map(({ status }) => status).toSorted()).toEqual([302, 400, 400, 400])
    expect(tries.filter((each) => cookieOf(each) !== undefined)).toHaveLength(1)
    expect((await ask(path)).status).toBe(404)
  })

  it('opens on the page of its kind and on no other', async () => {
    const reset = await linkMadeBy(admin, office.actor.scope.personId)
    const wrong = `/undangan/${tokenOf(reset)}`
    const tried = await ask(wrong, { form: PASSWORD })
    expect([(await ask(wrong)).status, tried.status, cookieOf(tried)]).toEqual([404, 400, undefined])
    expect((await ask(reset)).status).toBe(200)
  })

  it('ends the session that the browser had: an administrator who tries it out leaves none behind', async () => {
    const path = await anInvitation()
    const visitor = await anAdministrator(db, office)
    const opened = await ask(path, { token: visitor.token, form: PASSWORD })
    expect(cookieOf(opened)).not.toBe(visitor.token)
    expect((await ask('/akun', { token: visitor.token })).status).toBe(302)
    expect((await ask('/akun', { token: cookieOf(opened) ?? '' })).status).toBe(200)
  })

  it('is worthless to whoever kept it, once its person has been given more', async () => {
    const personId = await anInvitedPerson(db, branch, { unitId: branch.actor.unitId })
    const path = await linkMadeBy(branch, personId)
    const more = { deed: 'place', about: office.rootId, unitId: office.rootId, position: '', role: 'administrator' }
    const placed = await ask(personPage(admin, personId), { token: admin.token, form: more })
    expect(placed.status, placed.body).toBe(200)
    expect((await ask(path)).status).toBe(404)
    const tried = await ask(path, { form: PASSWORD })
    expect([tried.status, cookieOf(tried)]).toEqual([400, undefined])
    const again = await ask(personPage(branch, personId), { token: branch.token, form: { deed: 'makeLink' } })
    expect([again.status, /undangan\/[\w-]{43}/.test(again.body)]).toEqual([400, false])
  })

  it('stands nowhere but in the hands of its person: not in the log, the log of changes, a job or a table', async () => {
    const path = await anInvitation()
    await ask(path)
    await ask(path, { form: { password: 'kopi' } })
    const token = tokenOf(path)
    expect(zona.output()).not.toContain(token)
    const tables = await owner<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname in ('identity', 'organization', 'audit', 'platform', 'graphile_worker')`,
    )
    expect(tables.length).toBeGreaterThan(20)
    for (const { name } of tables) {
      expect(await owner(`select 1 from ${name} t where t::text like '%' || $1 || '%'`, [token]), name).toEqual([])
    }
  })
})

/** Asks under another name, as fetch() does not let one. */
const askAs = (headers: Record<string, string>, form: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const body = new URLSearchParams(form).toString()
    const type = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
    const asked = request(`${zona.url}/lupa-sandi`, {
      method: 'POST',
      headers: { ...type, 'sec-fetch-site': 'same-origin', ...headers },
    })
    asked.on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode))
    })
    asked.on('error', reject)
    asked.end(body)
  })

describe('a letter with a link', () => {
  it('leads to the site as configured, whatever host the asking was made under', async () => {
    const headers = { host: 'evil.test', 'x-forwarded-host': 'evil.test', forwarded: 'host=evil.test' }
    expect(await askAs(headers, { login: office.login })).toBe(200)
    const letter = await sink.waitFor(1)
    expect(letter.to).toEqual([office.login])
    expect(textOf(letter)).toContain(`${SITE}/atur-ulang/`)
    expect(letter.raw).not.toContain('evil.test')
  })

  it('goes to nobody for a name with a second address or a header in it', async () => {
    const sent = sink.letters.length
    for (const login of [
      `${office.login},evil@evil.test`,
      `${office.login}\r\nBcc: evil@evil.test`,
      `"${office.login}" <evil@evil.test>`,
      '%@%',
    ]) {
      expect((await ask('/lupa-sandi', { form: { login } })).status).toBe(200)
    }
    expect(await owner(`select from identity.link_letter where state = 'waiting'`)).toEqual([])
    expect(sink.letters).toHaveLength(sent)
  })
})
