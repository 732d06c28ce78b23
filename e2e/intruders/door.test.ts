import { describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Answer, asker } from '../fixtures/ask.ts'
import { startZona } from '../fixtures/zona.ts'
import { fingerprint } from './same-answer.ts'

const database = await testDatabase()
const { db } = database
const zona = await startZona(database, { LOG_LEVEL: 'info' })
const behindProxy = await startZona(database, { TRUST_PROXY: 'true' })
const ask = asker(zona.url)
const askProxy = asker(behindProxy.url)

const PASSWORD = 'kereta senja ke kota'
const victim = await anOffice(db, { login: 'ratna@contoh.go.id', password: PASSWORD })
const home = `/unit/${victim.actor.unitId}`

const signIn = (given: { next?: string; headers?: Record<string, string>; password?: string; login?: string } = {}) =>
  ask(`/masuk${given.next === undefined ? '' : `?lanjut=${encodeURIComponent(given.next)}`}`, {
    form: { login: given.login ?? victim.login, password: given.password ?? PASSWORD },
    headers: { 'sec-fetch-site': 'same-origin', ...given.headers },
  })

const tokenOf = ({ headers }: Answer): string | undefined =>
  /^(?:__Host-)?zona=([^;]*)/.exec(headers.getSetCookie().find((cookie) => cookie.includes('zona=')) ?? '')?.[1]

const isSignedIn = async (token: string | undefined): Promise<boolean> =>
  (await ask(home, { token: token ?? '' })).status === 200

describe('the session cookie', () => {
  it('is for this site alone, out of reach of scripts, and ends', async () => {
    const [cookie = ''] = (await signIn()).headers.getSetCookie()
    expect(cookie).toMatch(/^zona=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly; Max-Age=\d+$/)
    expect(Number(/Max-Age=(\d+)/.exec(cookie)?.[1])).toBeLessThanOrEqual(30 * 86_400)
  })

  it('is bound to the host and to https where the proxy says https', async () => {
    const https = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'zona.contoh.go.id' }
    const signed = await askProxy('/masuk', {
      form: { login: victim.login, password: PASSWORD },
      headers: { ...https, origin: 'https://zona.contoh.go.id' },
    })
    expect(signed.status, signed.body).toBe(302)
    const [cookie = ''] = signed.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-zona=[\w-]{43}; Path=\/; SameSite=Lax; HttpOnly; Secure; Max-Age=\d+$/)
    expect(signed.headers.get('strict-transport-security')).toContain('max-age=')
    const plainName = { ...https, cookie: `zona=${tokenOf(signed)}` }
    expect((await askProxy(home, { headers: plainName })).status).toBe(302)
    const rightName = { ...https, cookie: `__Host-zona=${tokenOf(signed)}` }
    expect((await askProxy(home, { headers: rightName })).status).toBe(200)
  })

  it('does not believe in https because a stranger says so', async () => {
    const signed = await signIn({ headers: { 'x-forwarded-proto': 'https' } })
    expect(signed.headers.getSetCookie()[0]).toMatch(/^zona=/)
    expect(signed.headers.get('strict-transport-security')).toBeNull()
  })

  it('is taken away by leaving, and worthless afterwards', async () => {
    const token = tokenOf(await signIn())
    expect(await isSignedIn(token)).toBe(true)
    const left = await ask('/keluar', { token: token ?? '', form: {} })
    expect([left.status, left.location]).toEqual([302, '/masuk?keluar'])
    expect(left.headers.getSetCookie()[0]).toMatch(/^zona=; .*Max-Age=0$/)
    expect(await isSignedIn(token)).toBe(false)
  })

  it('counts only as this cookie: not in the address, a header or another cookie', async () => {
    const token = tokenOf(await signIn()) ?? ''
    for (const headers of [
      { authorization: `Bearer ${token}` },
      { cookie: `Zona=${token}` },
      { cookie: `xzona=${token}` },
      { cookie: `zona=${token}x` },
      { cookie: `zona="${token}"` },
      { 'x-zona': token },
    ]) {
      expect((await ask(home, { headers })).status, JSON.stringify(headers)).toBe(302)
    }
    expect((await ask(`${home}?zona=${token}`)).status).toBe(302)
  })
})

describe('signing in', () => {
  it('always gives a new session, whatever session the browser brought along', async () => {
    const planted = 'A'.repeat(43)
    const fixed = tokenOf(await signIn({ headers: { cookie: `zona=${planted}` } }))
    expect(fixed).not.toBe(planted)
    expect(await isSignedIn(planted)).toBe(false)
    const intruder = await anOffice(db)
    const over = tokenOf(await signIn({ headers: { cookie: `zona=${intruder.token}` } }))
    expect(over).not.toBe(intruder.token)
    expect(await isSignedIn(over)).toBe(true)
    // The session that the browser had before is over, instead of staying open and out of sight.
    expect((await ask('/', { token: intruder.token })).status).toBe(302)
    expect((await ask('/', { token: intruder.token })).location).toMatch(/^\/masuk/)
  })

  it('answers an unknown person and a wrong password with the same page', async () => {
    const [known, unknown] = [victim.login, 'sinta@contoh.go.id']
    const hide = (answer: Answer, login: string) => JSON.stringify(fingerprint(answer)).replaceAll(login, '<login>')
    const wrong = await signIn({ password: 'bukan kata sandinya' })
    const absent = await signIn({ password: 'bukan kata sandinya', login: unknown })
    expect(wrong.status).toBe(401)
    expect(hide(absent, unknown)).toBe(hide(wrong, known))
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  it.each(['"><script>alert(1)</script>', "' onfocus=alert(1) autofocus x='", '</title><img src=x onerror=alert(1)>'])(
    'shows what was typed as text: %s',
    async (login) => {
      const { body, status } = await signIn({ login })
      expect(status).toBe(401)
      const markup = body.replace(/<script nonce="[^"]+">[\s\S]*?<\/script>/g, '')
      expect(markup).not.toContain(login)
      expect(markup).toMatch(/&quot;&gt;&lt;script&gt;|&#x27; onfocus|&lt;\/title&gt;/)
      expect(body).not.toMatch(/<script>alert|<\/title><img/)
    },
  )

  it.each(['\0', '%00', '\ud83d', '', ' ', 'a'.repeat(100_000), `'; drop table identity.person; --`])(
    'stays alive for a login that nobody has (%#)',
    async (login) => {
      expect([401, 429]).toContain((await signIn({ login, password: login })).status)
    },
  )

  const incomplete: Record<string, string>[] = [{}, { login: 'x@y.id' }, { password: PASSWORD }]

  it.each(incomplete)('stays alive without fields (%#)', async (form) => {
    expect([401, 429]).toContain((await ask('/masuk', { form })).status)
  })
})

describe('the way back after signing in', () => {
  const elsewhere = [
    'https://evil.test/',
    '//evil.test/',
    '///evil.test/',
    '/\\evil.test',
    '\\\\evil.test',
    '/\t/evil.test',
    '/.//evil.test',
    '/a/..//evil.test',
    '/%2e//evil.test',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'evil.test',
    '@evil.test',
    ' https://evil.test',
    '/\r\nSet-Cookie: zona=x',
    '/\r\nLocation: https://evil.test',
    `/${'x'.repeat(5000)}`,
    '/\0',
    '/😀?q=😀#😀',
  ]

  const expectHere = ({ location, headers, status }: Answer) => {
    expect([202, 302]).toContain(status)
    if (location !== null) {
      expect(new URL(location, zona.url).origin).toBe(zona.url)
      expect(location.startsWith('//')).toBe(false)
      expect(location).not.toMatch(/[\r\n]/)
    }
    for (const cookie of headers.getSetCookie())
      expect(cookie).toMatch(/^(?:zona=[\w-]{43}|bahasa=(?:id|en)); Path=\/; /)
  }

  it.each(elsewhere)('never leads to another site (%#)', async (next) => {
    expectHere(await signIn({ next }))
    expectHere(await ask(`/masuk?lanjut=${encodeURIComponent(next)}`, { token: victim.token }))
    expectHere(await ask('/bahasa', { form: { bahasa: 'en', lanjut: next } }))
    const byScript = await ask(`/masuk.data?lanjut=${encodeURIComponent(next)}`, { token: victim.token })
    expect(byScript.body).not.toMatch(/"(?:https?:)?\/\/evil|"javascript:|"data:/)
  })

  it('leads to the page that was asked for, with its query', async () => {
    const next = `${home}/rencana?halaman=2`
    expect((await signIn({ next })).location).toBe(next)
    expect((await ask(next)).location).toBe(`/masuk?lanjut=${encodeURIComponent(next)}`)
  })

  it('takes the first of several', async () => {
    const answer = await ask('/masuk?lanjut=/unit/1&lanjut=//evil.test', { token: victim.token })
    expect(answer.location).toBe('/unit/1')
  })
})

describe('every answer', () => {
  const paths = [
    '/',
    '/masuk',
    home,
    '/unit/x',
    '/tidak/ada',
    '/siapkan/x',
    '/healthz',
    '/assets/tidak-ada.js',
    '/masuk.data',
  ]

  it.each(paths)('carries the headers that protect people: %s', async (path) => {
    const { headers } = await ask(path, { token: victim.token })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('has a nonce of its own', async () => {
    const nonces = await Promise.all(
      Array.from(
        { length: 20 },
        async () => /'nonce-([^']+)'/.exec((await ask('/masuk')).headers.get('content-security-policy') ?? '')?.[1],
      ),
    )
    expect(new Set(nonces).size).toBe(20)
  })

  it('of a page is kept by no cache', async () => {
    for (const path of [home, `${home}.data`, '/masuk']) {
      expect((await ask(path, { token: victim.token })).headers.get('cache-control'), path).toContain('no-store')
    }
  })
})

describe('tries by one address', () => {
  const guess = (n: number, headers: Record<string, string>, by = ask) =>
    by('/masuk', {
      form: { login: `tebakan${n}@contoh.go.id`, password: 'salah sama sekali' },
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })

  it('behind a trusted proxy are counted by the address that the proxy saw', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 64; n++) {
      statuses.push((await guess(n, { 'x-forwarded-for': `10.${n}.0.1, 203.0.113.7` }, askProxy)).status)
    }
    expect(statuses.slice(0, 60)).toEqual(Array(60).fill(401))
    expect(statuses.slice(60)).toEqual(Array(4).fill(429))
    expect((await guess(99, { 'x-forwarded-for': '203.0.113.8' }, askProxy)).status).toBe(401)
  })

  it('cannot hide behind forged addresses', async () => {
    const statuses: number[] = []
    for (let n = 100; n < 164; n++) {
      statuses.push((await guess(n, { 'x-forwarded-for': `10.${n}.0.1`, forwarded: `for=10.0.${n}.1` })).status)
    }
    expect(statuses.slice(-4)).toEqual(Array(4).fill(429))
    const refused = await signIn()
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([429, []])
    expect(refused.body).toMatch(/Terlalu banyak percobaan masuk\. Coba lagi dalam \d+ menit\./)
    expect(refused.body).toContain(victim.login)
  })
})

describe('what the program printed', () => {
  it('names no secret and nobody', () => {
    const printed = zona.output().replace(zona.setUpUrl ?? '-', '')
    expect(printed).toContain('"path":"/masuk"')
    for (const secret of [PASSWORD, victim.token, victim.login, 'tebakan', 'lanjut=', 'zona=', 'AAAAAAAA']) {
      expect(printed).not.toContain(secret)
    }
    expect(printed).not.toMatch(/"level":"error"/)
  })
})
