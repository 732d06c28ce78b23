import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { plugInAuthenticator, type VirtualAuthenticator } from '../fixtures/authenticator.ts'
import { type Desk, expectAccessible, journey, openBrowser } from '../fixtures/browser.ts'
import { leave, typePassword } from '../fixtures/sign-in.ts'
import { startZona } from '../fixtures/zona.ts'

/** Dewi uses the fingerprint of her laptop; the browser plays the laptop. */
const database = await testDatabase()
const { db } = database
const zona = await startZona(database)
const dewi = { login: 'dewi@contoh.go.id', password: 'hujan turun di pasar' } as const
const office = await anOffice(db, { ...dewi, personName: 'Dewi Lestari' })
const unit = `${zona.url}/unit/${office.actor.unitId}`
const open = await openBrowser()
let desk: Desk
let page: Page
let key: VirtualAuthenticator

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

journey('Dewi signs in with a passkey', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
    key = await plugInAuthenticator(page)
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  it('makes one, after the device refused her finger once, and names it', async () => {
    await typePassword(page, zona.url, dewi)
    await page.waitForURL(unit)
    await page.goto(`${zona.url}/akun/kunci-sandi`)
    await heading('Tambah kunci sandi')
    await expectAccessible(page)
    expect(await page.getByLabel('Nama kunci ini').inputValue()).toBe('Chrome di Linux')
    await page.getByLabel('Nama kunci ini').fill('Laptop kantor')
    await key.verify(false)
    await press('Buat kunci sandi')
    await page.getByText('Tidak jadi: permintaan dibatalkan').waitFor()
    await key.verify(true)
    await press('Buat kunci sandi')
    await heading('Kode pemulihan')
    await page.getByRole('link', { name: 'Nanti saja' }).click()
    await page.getByText('Laptop kantor').waitFor()
    expect(await key.count()).toBe(1)
    await expectAccessible(page)
  })

  it('is told when this device has one already', async () => {
    await page.getByRole('link', { name: 'Tambah kunci sandi' }).click()
    await press('Buat kunci sandi')
    await page.getByText('Kunci ini sudah terdaftar').waitFor()
  })

  it('signs in with it alone, without a password, to the page she wanted', async () => {
    await leave(page, zona.url)
    await page.goto(`${zona.url}/akun`)
    await page.waitForURL(/\/masuk\?lanjut=%2Fakun/)
    await expectAccessible(page)
    await press('Masuk dengan kunci sandi')
    await heading('Akun Anda')
    await page.getByText(/Terakhir dipakai/).waitFor()
  })

  it('signs in with password and passkey', async () => {
    await leave(page, zona.url)
    await typePassword(page, zona.url, dewi)
    await heading('Satu langkah lagi')
    await press('Masuk dengan kunci sandi')
    await page.waitForURL(unit)
  })

  it('is not let in by a key that Zona does not know any more', async () => {
    await page.goto(`${zona.url}/akun`)
    await page.getByRole('button', { name: 'Lepas Laptop kantor' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Lepas', exact: true }).click()
    await page.getByText('Langkah kedua itu sudah dilepas.').waitFor()
    await leave(page, zona.url)
    await press('Masuk dengan kunci sandi')
    await page.getByText('Kunci sandi ini tidak dikenal').waitFor()
    expect(await key.count()).toBe(1)
  })

  it('is not offered one where browsers have none, and is told why', async () => {
    const bare = await open()
    const site = zona.url.replace('localhost', '127.0.0.1')
    await typePassword(bare.page, site, dewi)
    await bare.page.waitForURL(/\/unit\//)
    await bare.page.goto(`${site}/akun`)
    await bare.page.getByText('Kunci sandi hanya bekerja bila alamat Zona diawali https').waitFor()
    expect(await bare.page.getByRole('link', { name: 'Tambah kunci sandi' }).count()).toBe(0)
    await bare.page.goto(`${site}/masuk`)
    expect(bare.troubles()).toEqual([])
    await bare.close()
  })
})
