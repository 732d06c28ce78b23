import { afterAll, beforeEach, expect, it } from 'vitest'
import { aColleague, anOffice } from '#modules/organization/testing/an-office.ts'
import { type ProviderPerson, startOpenIdProvider } from '#platform/auth/testing/openid-provider.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { asker } from '../fixtures/ask.ts'
import { expectAccessible, journey, openBrowser } from '../fixtures/browser.ts'
import { freePort } from '../fixtures/free-port.ts'
import { leave } from '../fixtures/sign-in.ts'
import { startZona } from '../fixtures/zona.ts'

const database = await testDatabase()
const owner = await asOwner(database)
const port = await freePort()
const baseUrl = `http://localhost:${port}`
const siti: ProviderPerson = { subject: 'siti', claims: { email: 'siti@contoh.go.id', email_verified: true } }
const provider = await startOpenIdProvider(`${baseUrl}/masuk/oidc/kembali`, siti)
afterAll(() => provider.close())
// The provider is away while Zona starts: that must not keep it from starting.
await provider.close()
const zona = await startZona(database, {
  PORT: String(port),
  BASE_URL: baseUrl,
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: provider.clientId,
  OIDC_CLIENT_SECRET: provider.clientSecret,
  OIDC_LABEL: 'SSO Kota',
  LOG_LEVEL: 'info',
})
const open = await openBrowser()
const ask = asker(zona.url)
const office = await anOffice(database.db)
await aColleague(database.db, office, { login: 'siti@contoh.go.id', personName: 'Siti Aminah' })

beforeEach(() => {
  provider.person = siti
})

const press = async (given: { lanjut?: string } = {}) => {
  const desk = await open()
  const { page } = desk
  await page.goto(`${zona.url}/masuk${given.lanjut ? `?lanjut=${encodeURIComponent(given.lanjut)}` : ''}`)
  await page.getByRole('link', { name: 'Masuk dengan SSO Kota' }).click()
  return desk
}

const people = async () => owner('select person_id from identity.person order by 1')

journey('signing in with the provider of the agency', () => {
  it('says so while the provider is away, and works when it is back', async () => {
    const { page, troubles } = await press()
    await page.getByText('SSO Kota sedang tidak dapat dihubungi', { exact: false }).waitFor()
    await expectAccessible(page)
    await provider.reopen()
    await page.getByRole('link', { name: 'Masuk dengan SSO Kota' }).click()
    await page.waitForURL(/\/unit\//)
    await page.getByText('Siti Aminah').first().waitFor()
    expect(troubles()).toEqual([])
  })

  it('goes on to the page that was asked for, and signing out ends the session here', async () => {
    const plans = `/unit/${office.actor.unitId}/rencana`
    const { page, troubles } = await press({ lanjut: plans })
    await page.waitForURL(`**${plans}`)
    const [session] = (await page.context().cookies()).filter(({ name }) => name === 'zona')
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('zona-penyedia')
    await leave(page, zona.url)
    expect((await ask(plans, { token: session?.value ?? '' })).status).toBe(302)
    expect(troubles()).toEqual([])
  })

  it('goes on when the provider has changed its key', async () => {
    provider.rotateKey()
    const { page } = await press()
    await page.waitForURL(/\/unit\//)
  })

  const refusals: [who: string, person: ProviderPerson, says: string][] = [
    [
      'somebody unknown',
      { subject: 'asing', claims: { email: 'asing@contoh.go.id', email_verified: true } },
      'akun Zona untuk Anda belum ada',
    ],
    [
      'an address for which nobody vouches',
      { subject: 'lain', claims: { email: 'siti@contoh.go.id', email_verified: false } },
      'tidak memastikan surel atau NIP Anda',
    ],
    [
      'a second account that claims the same person',
      { subject: 'siti-2', claims: { email: 'siti@contoh.go.id', email_verified: true } },
      'sudah terhubung dengan akun SSO Kota yang lain',
    ],
    ['somebody who says no', { subject: 'siti', refuses: true }, 'Anda belum masuk di SSO Kota'],
  ]

  it.each(refusals)('keeps out %s with one sentence, and makes no account', async (_who, person, says) => {
    const before = await people()
    provider.person = person
    const { page, troubles } = await press()
    await page.getByText(says, { exact: false }).waitFor()
    await expectAccessible(page)
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('zona')
    expect(await people()).toEqual(before)
    expect(troubles()).toEqual([])
  })

  it('takes an answer once, and only from the browser that asked', async () => {
    const desk = await open()
    const { page } = desk
    const answers: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/masuk/oidc/kembali')) answers.push(request.url())
    })
    await page.goto(`${zona.url}/masuk`)
    await page.getByRole('link', { name: 'Masuk dengan SSO Kota' }).click()
    await page.waitForURL(/\/unit\//)
    const [answer = ''] = answers
    const stranger = await open()
    await stranger.page.goto(answer)
    await stranger.page.getByText('tidak dapat dipakai atau sudah lewat waktunya', { exact: false }).waitFor()
    const forged = await open()
    await forged.page.goto(`${zona.url}/masuk/oidc/kembali?code=x&state=forged`)
    await forged.page.getByText('Silakan mulai lagi', { exact: false }).waitFor()
  })

  it.each(['//evil.test/', 'https://evil.test/', '/\\evil.test'])(
    'leads to no other site afterwards: %s',
    async (lanjut) => {
      const { page } = await press({ lanjut })
      await page.waitForURL(/\/unit\//)
      expect(new URL(page.url()).origin).toBe(zona.url)
      const begun = await ask(`/masuk/oidc?lanjut=${encodeURIComponent(lanjut)}`)
      expect([begun.status, new URL(begun.location ?? '').origin]).toEqual([302, provider.issuer])
      const back = await ask(`/masuk/oidc/kembali?error=x&lanjut=${encodeURIComponent(lanjut)}`)
      expect([back.status, back.location]).toEqual([302, '/masuk?sso=invalid'])
    },
  )

  it('keeps the page that was asked for when it fails', async () => {
    provider.person = { subject: 'siti', refuses: true }
    const { page } = await press({ lanjut: '/unit/1/rencana' })
    await page.waitForURL(/sso=cancelled/)
    expect(new URL(page.url()).searchParams.get('lanjut')).toBe('/unit/1/rencana')
  })

  it('leaves neither code nor person in what the program prints', () => {
    expect(zona.output()).toContain('"path":"/masuk/oidc/kembali"')
    for (const secret of ['code=', 'state=', provider.clientSecret, 'siti', 'contoh.go.id']) {
      expect(zona.output()).not.toContain(secret)
    }
    expect(zona.output()).not.toMatch(/"level":"error"/)
  })
})
