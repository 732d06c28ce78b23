import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anAdministrator } from '#modules/organization/testing/an-administrator.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { codeOf, shownSecret } from '../fixtures/authenticator.ts'
import { type Desk, expectAccessible, journey, openBrowser } from '../fixtures/browser.ts'
import { tabTo } from '../fixtures/keyboard.ts'
import { leave, typePassword } from '../fixtures/sign-in.ts'
import { startZona } from '../fixtures/zona.ts'

/** Siti keeps her account safe; Wayan, who administers the agency, then makes it a rule for his own role and for hers. */
const database = await testDatabase()
const { db } = database
const zona = await startZona(database)
const siti = { login: 'siti@contoh.go.id', password: 'hujan turun di pasar' } as const
const office = await anOffice(db, { ...siti, personName: 'Siti Aminah', roles: ['zi_chair'] })
const admin = await anAdministrator(db, office)
const wayan = { login: admin.login, password: admin.password }
const unit = `${zona.url}/unit/${office.actor.unitId}`
const policy = `${zona.url}/unit/${office.rootId}/pengaturan/masuk`
const ask = await asOwner(database)
const open = await openBrowser()
let desk: Desk
let page: Page
let secret = ''
let usedCode = ''
let codes: string[] = []

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const typeCode = async (code: string) => {
  await page.getByLabel('Kode enam angka').fill(code)
  await press('Masuk')
}

journey('Siti sets up a second step of her own', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  it('finds her account in the menu', async () => {
    await typePassword(page, zona.url, siti)
    await page.waitForURL(unit)
    await page.locator('.account summary').click()
    await page.locator('.account').getByRole('link', { name: 'Akun Anda' }).click()
    await heading('Akun Anda')
    await page.getByText('Sesi ini').waitFor()
    await expectAccessible(page)
  })

  it('scans the picture, types a wrong code, then the right one', async () => {
    await page.getByRole('link', { name: 'Pasang aplikasi autentikator' }).click()
    await heading('Pasang aplikasi autentikator')
    await page.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' }).waitFor()
    await expectAccessible(page)
    secret = await shownSecret(page)
    await page.getByLabel('Kode enam angka').fill('000000')
    await press('Pasang')
    await page.getByText('Kode tidak cocok.').waitFor()
    expect(await shownSecret(page)).toBe(secret)
    await page.getByLabel('Kode enam angka').fill(codeOf(secret))
    await press('Pasang')
    await heading('Kode pemulihan')
  })

  it('keeps ten recovery codes, which are shown this once', async () => {
    await press('Buat dan tampilkan kode')
    const field = page.getByLabel('Kode pemulihan Anda')
    codes = (await field.inputValue()).split('\n')
    expect(new Set(codes).size).toBe(10)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Sudah saya simpan, lanjutkan' }).click()
    await heading('Akun Anda')
    await page.getByText('Tersisa 10 kode.').waitFor()
    await page.goto(`${zona.url}/akun/kode-pemulihan`)
    expect(await page.getByText(codes[0] ?? '').count()).toBe(0)
  })

  it('signs in with password and code the next time, and comes back to the page she wanted', async () => {
    await leave(page, zona.url)
    await typePassword(page, zona.url, siti, `/masuk?lanjut=${encodeURIComponent('/akun')}`)
    await heading('Satu langkah lagi')
    await expectAccessible(page)
    await page.goto(unit)
    await page.waitForURL(/\/masuk\?lanjut=/)
    await page.goBack()
    await heading('Satu langkah lagi')
    await typeCode('000000')
    await page.getByText('Kode tidak cocok atau sudah dipakai.').waitFor()
    usedCode = codeOf(secret, 1)
    await typeCode(usedCode)
    await heading('Akun Anda')
  })

  it('cannot use that code again, and signs in with a recovery code instead', async () => {
    await leave(page, zona.url)
    await typePassword(page, zona.url, siti)
    await heading('Satu langkah lagi')
    await typeCode(usedCode)
    await page.getByText('Kode tidak cocok atau sudah dipakai.').waitFor()
    await page.getByText('Pakai kode pemulihan').click()
    await page.getByLabel('Kode pemulihan').fill((codes[0] ?? '').toUpperCase())
    await press('Masuk dengan kode ini')
    await page.waitForURL(unit)
    await page.goto(`${zona.url}/akun`)
    await page.getByText('Tersisa 9 kode.').waitFor()
  })

  it('cannot use that recovery code again, and runs out of tries', async () => {
    await leave(page, zona.url)
    await typePassword(page, zona.url, siti)
    await heading('Satu langkah lagi')
    for (let tries = 0; tries < 5; tries++) {
      if (tries === 0) await page.getByText('Pakai kode pemulihan').click()
      await page.getByLabel('Kode pemulihan').fill(codes[0] ?? '')
      await press('Masuk dengan kode ini')
      await page.getByText(/tidak cocok atau sudah pernah dipakai|Langkah kedua tidak selesai/).waitFor()
      if (tries < 4)
        await expect
          .poll(() => page.getByLabel('Kode pemulihan').evaluate((e) => e === document.activeElement))
          .toBe(true)
    }
    await typePassword(page, zona.url, siti)
    await heading('Satu langkah lagi')
  })

  it('does the second step by keyboard alone', async () => {
    await page.reload()
    await tabTo(page, 'Kode enam angka')
    await tabTo(page, 'Pakai kode pemulihan')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Kode pemulihan')
    await page.keyboard.type(codes[1] ?? '')
    await page.keyboard.press('Enter')
    await page.waitForURL(unit)
  })

  it('is asked for her password again before she changes a factor at an unlocked desk', async () => {
    await ask(`update identity.session set confirmed_at = now() - interval '1 hour'`)
    await page.goto(`${zona.url}/akun/kode-pemulihan`)
    await heading('Pastikan ini Anda')
    await expectAccessible(page)
    await page.getByLabel('Kata sandi sekarang').fill('bukan itu, tentu saja')
    await press('Lanjutkan')
    await page.getByText('Kata sandi sekarang tidak cocok.').waitFor()
    await page.getByLabel('Kata sandi sekarang').fill(siti.password)
    await press('Lanjutkan')
    await heading('Kode pemulihan')
  })

  it('removes the application after a question, and needs no second step any more', async () => {
    await page.goto(`${zona.url}/akun`)
    await page.getByRole('button', { name: 'Lepas Aplikasi autentikator' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Lepas', exact: true }).click()
    await page.getByText('Langkah kedua itu sudah dilepas.').waitFor()
    await leave(page, zona.url)
    await typePassword(page, zona.url, siti)
    await page.waitForURL(unit)
  })
})

journey('Wayan makes the second step a rule', () => {
  let his: Desk
  beforeAll(async () => {
    his = await open()
  })
  afterAll(() => expect(his.troubles()).toEqual([]))

  it('sees whom it concerns, and must set one up himself first', async () => {
    await typePassword(his.page, zona.url, wayan)
    await his.page.waitForURL(/\/unit\//)
    await his.page.goto(policy)
    await his.page.getByRole('heading', { level: 1, name: 'Langkah kedua saat masuk' }).waitFor()
    await expectAccessible(his.page)
    await his.page.getByLabel('Ketua tim ZI').check()
    await his.page.getByLabel('Administrator', { exact: false }).first().check()
    await his.page.getByRole('button', { name: 'Simpan' }).click()
    await his.page.getByText('Pasang dahulu di akun Anda sendiri').waitFor()
    expect(await page.goto(unit).then((answer) => answer?.status())).toBe(200)
  })

  it('saves it for the chair alone', async () => {
    await his.page.goto(policy)
    await his.page.getByLabel('Ketua tim ZI').check()
    await his.page.getByRole('button', { name: 'Simpan' }).click()
    await his.page.getByText('Aturan sudah disimpan.').waitFor()
    expect(await his.page.getByLabel('Ketua tim ZI').isChecked()).toBe(true)
  })

  it('and Siti, at her next click, has to sign in and set one up before anything else opens', async () => {
    await page.goto(`${unit}/rencana`)
    await page.waitForURL(/\/masuk\?lanjut=/)
    await typePassword(page, zona.url, siti, `/masuk?lanjut=${encodeURIComponent(new URL(unit).pathname)}`)
    await heading('Pasang langkah kedua')
    await expectAccessible(page)
    for (const path of [unit, `${unit}.data`, `${unit}/rencana`, `${zona.url}/akun`, `${zona.url}/`]) {
      const answer = await page.request.get(path, { maxRedirects: 0 })
      expect([202, 302], path).toContain(answer.status())
      expect(await answer.text(), path).not.toContain('Siti Aminah')
    }
    secret = await shownSecret(page)
    await page.getByLabel('Kode enam angka').fill(codeOf(secret))
    await press('Pasang dan masuk')
    await heading('Kode pemulihan')
    await page.getByRole('link', { name: 'Nanti saja' }).click()
    await page.waitForURL(unit)
  })

  it('and she cannot remove it any more', async () => {
    await page.goto(`${zona.url}/akun`)
    await page.getByText('Peran Anda mewajibkan langkah kedua.').waitFor()
    expect(await page.getByRole('button', { name: /^Lepas/ }).count()).toBe(0)
  })
})

journey('Siti loses her phone', () => {
  let his: Desk
  beforeAll(async () => {
    his = await open()
  })
  afterAll(() => expect(his.troubles()).toEqual([]))

  it('and Wayan, who knows her, removes the second step from her account', async () => {
    await typePassword(his.page, zona.url, wayan)
    await his.page.waitForURL(/\/unit\//)
    await his.page.getByRole('link', { name: 'Langkah kedua', exact: true }).first().waitFor()
    await his.page.goto(`${zona.url}/unit/${office.rootId}/pengaturan/orang/${office.actor.scope.personId}`)
    await expectAccessible(his.page)
    await his.page.getByRole('button', { name: 'Lepas langkah kedua' }).click()
    await his.page.getByRole('alertdialog').getByRole('button', { name: 'Lepas langkah kedua' }).click()
    await his.page.getByText('Langkah keduanya sudah dilepas').waitFor()
    await expect.poll(() => his.page.getByRole('button', { name: 'Lepas langkah kedua' }).count()).toBe(0)
  })

  it('so that she is out at once, and sets up the new phone after her password', async () => {
    await page.goto(unit)
    await page.waitForURL(/\/masuk\?lanjut=/)
    await typePassword(page, zona.url, siti)
    await heading('Pasang langkah kedua')
    expect(await shownSecret(page)).not.toBe(secret)
  })
})

journey('without script', () => {
  it('the second step and the enrolment work by plain forms', async () => {
    const plain = await open({ javaScriptEnabled: false })
    const own = await anOffice(db, { login: 'tanpa@contoh.go.id', password: siti.password, roles: ['employee'] })
    await typePassword(plain.page, zona.url, { login: own.login, password: siti.password })
    await plain.page.goto(`${zona.url}/akun/aplikasi`)
    const key = await shownSecret(plain.page)
    await plain.page.getByLabel('Kode enam angka').fill(codeOf(key))
    await plain.page.getByRole('button', { name: 'Pasang', exact: true }).click()
    await plain.page.getByRole('button', { name: 'Buat dan tampilkan kode' }).click()
    const shown = (await plain.page.getByLabel('Kode pemulihan Anda').inputValue()).split('\n')
    await leave(plain.page, zona.url)
    await typePassword(plain.page, zona.url, { login: own.login, password: siti.password })
    await plain.page.getByText('Pakai kode pemulihan').click()
    await plain.page.getByLabel('Kode pemulihan').fill(shown[0] ?? '')
    await plain.page.getByRole('button', { name: 'Masuk dengan kode ini' }).click()
    await plain.page.waitForURL(/\/unit\//)
    await plain.close()
  })
})
