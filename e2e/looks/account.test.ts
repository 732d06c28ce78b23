import { it } from 'vitest'
import { anAdministrator } from '#modules/organization/testing/an-administrator.ts'
import { aColleague, anOffice } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { codeOf, plugInAuthenticator, shownSecret } from '../fixtures/authenticator.ts'
import { journey, openBrowser } from '../fixtures/browser.ts'
import { expectPages } from '../fixtures/expect-pages.ts'
import { typePassword } from '../fixtures/sign-in.ts'
import { startZona } from '../fixtures/zona.ts'

const database = await testDatabase()
const { db } = database
const zona = await startZona(database)
const ask = await asOwner(database)
const office = await anOffice(db, { login: 'siti@contoh.go.id', personName: 'Siti Aminah' })
const bare = await aColleague(db, office, { login: 'bagus@contoh.go.id', roles: ['risk_officer'] })
const admin = await anAdministrator(db, office)
const open = await openBrowser()
const site = (path: string) => `${zona.url}${path}`

/** The browser of somebody after their password, with what it brought. */
const afterPassword = async ({ login, password }: typeof office, address: RegExp) => {
  const desk = await open()
  await typePassword(desk.page, zona.url, { login, password })
  await desk.page.waitForURL(address)
  return desk
}

journey('the pages of an account', () => {
  it('are accessible and fit, with all factors and with none', { timeout: 300_000 }, async () => {
    const desk = await afterPassword(office, /\/unit\//)
    const { page } = desk
    const cookies = () => page.context().storageState()
    await expectPages(
      open,
      {
        'account without factors': site('/akun'),
        password: site('/akun/kata-sandi'),
        application: site('/akun/aplikasi'),
        passkey: site('/akun/kunci-sandi'),
        confirm: site('/akun/konfirmasi'),
      },
      await cookies(),
    )
    await page.goto(site('/akun/aplikasi'))
    await page.getByLabel('Kode enam angka').fill(codeOf(await shownSecret(page)))
    await page.getByRole('button', { name: 'Pasang', exact: true }).click()
    await page.waitForURL(/kode-pemulihan/)
    await plugInAuthenticator(page)
    await page.goto(site('/akun/kunci-sandi'))
    await page.getByLabel('Nama kunci ini').fill('Laptop kantor yang lama di ruang kepegawaian lantai dua')
    await page.getByRole('button', { name: 'Buat kunci sandi' }).click()
    await page.waitForURL(/kode-pemulihan/)
    await page.getByRole('button', { name: 'Buat dan tampilkan kode' }).click()
    await page.getByLabel('Kode pemulihan Anda').waitFor()
    const pages = { 'account with factors': site('/akun?kabar=totp'), 'recovery codes': site('/akun/kode-pemulihan') }
    await expectPages(open, pages, await cookies())
    await desk.close()
  })

  it('and the steps after the password and the rule are, too', { timeout: 300_000 }, async () => {
    const half = await afterPassword(office, /langkah-kedua/)
    const state = await half.page.context().storageState()
    await expectPages(open, { 'second step': site('/masuk/langkah-kedua') }, state)
    const his = await afterPassword(admin, /\/unit\//)
    const rule = { rule: site(`/unit/${office.rootId}/pengaturan/masuk`) }
    await expectPages(open, rule, await his.page.context().storageState())
    const { agencyId } = office.actor.scope
    await ask(`insert into organization.second_factor_role (agency_id, role) values ($1, 'risk_officer')`, [agencyId])
    const enrolling = await afterPassword(bare, /pasang-langkah-kedua/)
    const enrolment = { enrolment: site('/masuk/pasang-langkah-kedua') }
    await expectPages(open, enrolment, await enrolling.page.context().storageState())
    for (const desk of [half, his, enrolling]) await desk.close()
  })
})
