import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, expectAccessible, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { typePassword } from '../fixtures/sign-in.ts'
import { startZona } from '../fixtures/zona.ts'

/** Bagus is signed in at the office and on his phone. */
const database = await testDatabase()
const zona = await startZona(database)
const bagus = { login: 'bagus@contoh.go.id', password: 'hujan turun di pasar' } as const
const office = await anOffice(database.db, { ...bagus, personName: 'Bagus Prakoso' })
const unit = `${zona.url}/unit/${office.actor.unitId}`
const ask = await asOwner(database)
await ask('delete from identity.session')
const open = await openBrowser()
const ANDROID =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
let desk: Desk
let phone: Desk

journey('Bagus looks after his sessions', () => {
  beforeAll(async () => {
    desk = await open()
    phone = await open({ viewport: PHONE, userAgent: ANDROID })
    for (const { page } of [desk, phone]) {
      await typePassword(page, zona.url, bagus)
      await page.waitForURL(unit)
    }
  })
  afterAll(() => expect([...desk.troubles(), ...phone.troubles()]).toEqual([]))

  it('reaches his account on the phone, too, and sees both', async () => {
    const { page } = phone
    await page.locator('.bar-menu summary').click()
    await page.locator('.bar-sheet').getByRole('link', { name: 'Akun Anda' }).click()
    await page.getByRole('heading', { level: 1, name: 'Akun Anda' }).waitFor()
    await page.getByText('Chrome di Android').waitFor()
    await page.getByRole('button', { name: 'Akhiri sesi Chrome di Linux' }).waitFor()
    await expectAccessible(page)
  })

  it('ends the phone’s session from the desk; the phone is out at its next click', async () => {
    await desk.page.goto(`${zona.url}/akun`)
    await desk.page.getByRole('button', { name: 'Akhiri sesi Chrome di Android' }).click()
    await desk.page.getByText('Sesi itu sudah diakhiri.').waitFor()
    expect(await desk.page.getByText('Chrome di Android').count()).toBe(0)
    await phone.page.getByRole('link', { name: 'Ganti kata sandi' }).click()
    await phone.page.waitForURL(/\/masuk\?lanjut=%2Fakun%2Fkata-sandi/)
  })

  it('ends all others at once', async () => {
    const third = await open({ userAgent: FIREFOX })
    await typePassword(third.page, zona.url, bagus)
    await third.page.waitForURL(unit)
    await desk.page.reload()
    await desk.page.getByText('Firefox di Linux').waitFor()
    await desk.page.getByRole('button', { name: 'Akhiri semua sesi lain' }).click()
    await desk.page.getByText('Semua sesi lain sudah diakhiri.').waitFor()
    await third.page.getByRole('link', { name: 'Rencana' }).first().click()
    await third.page.waitForURL(/\/masuk/)
    await third.close()
  })

  it('changes his password: the phone is out again, the desk stays, the old one opens nothing', async () => {
    await typePassword(phone.page, zona.url, bagus)
    await phone.page.waitForURL(unit)
    const { page } = desk
    await page.getByRole('link', { name: 'Ganti kata sandi' }).click()
    await page.getByRole('heading', { level: 1, name: 'Ganti kata sandi' }).waitFor()
    await expectAccessible(page)
    await page.getByLabel('Kata sandi sekarang').fill(bagus.password)
    await page.getByLabel('Kata sandi baru').fill('pendek')
    await page.getByRole('button', { name: 'Simpan kata sandi baru' }).click()
    await page.getByText(/Kata sandi terlalu pendek/).waitFor()
    await page.getByLabel('Kata sandi baru').fill('angin laut di dermaga')
    await page.getByRole('button', { name: 'Simpan kata sandi baru' }).click()
    await page.getByText('Kata sandi sudah diganti.').waitFor()
    await phone.page.reload()
    await phone.page.waitForURL(/\/masuk/)
    await typePassword(phone.page, zona.url, bagus)
    await phone.page.getByText(/tidak cocok/).waitFor()
  })

  it('keeps an account of his own when he has no unit any more', async () => {
    await ask('delete from identity.membership')
    await desk.page.goto(zona.url)
    await desk.page.getByRole('link', { name: 'Akun Anda' }).click()
    await desk.page.getByRole('heading', { level: 1, name: 'Akun Anda' }).waitFor()
    await desk.page.getByRole('button', { name: 'Keluar' }).click()
    await desk.page.getByText('Anda sudah keluar.').waitFor()
  })
})
