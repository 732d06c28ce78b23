import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, expectAccessible, journey, openBrowser } from '../fixtures/browser.ts'
import { uploadPlan } from '../fixtures/office.ts'
import { startZona } from '../fixtures/zona.ts'

/** Sari checks what was read while the world around her is as it is: other tabs, a bad line, a session that ends. */
const database = await testDatabase()
const zona = await startZona(database)
const sari = { login: 'sari@contoh.go.id', password: 'payung biru di teras' } as const
const { actor } = await anOffice(database.db, { ...sari, personName: 'Sari Utami' })
const home = `${zona.url}/unit/${actor.unitId}`
const open = await openBrowser()
const folder = mkdtempSync(join(tmpdir(), 'zona-review-'))
const file = join(folder, 'rencana.txt')
/** Rows 2 and 4 have no clear date. */
const targets = ['Mei 2026', 'secepatnya', 'Juni 2026', 'bila perlu', 'Juli 2026']
writeFileSync(file, aPlanText(targets.map((target) => ({ target }))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let desk: Desk
let page: Page
let review = ''

const signIn = async (on: Page) => {
  await on.getByLabel('Surel').fill(sari.login)
  await on.getByLabel('Kata sandi').fill(sari.password)
  await on.getByRole('button', { name: 'Masuk', exact: true }).click()
}
const field = (name: string, on = page) => on.getByLabel(name, { exact: true })
const rowLink = (number: number, on = page) => on.getByRole('link', { name: `Baris ${number}`, exact: true })
const saveRow = (on = page) => on.getByRole('button', { name: 'Simpan baris', exact: true })
const openRow = async (number: number, on = page) => {
  await rowLink(number, on).click()
  await saveRow(on).waitFor()
}

journey('Sari reviews an import', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
    await page.goto(`${zona.url}/masuk`)
    await signIn(page)
    await page.waitForURL(home)
  })
  beforeEach(async () => {
    await uploadPlan(page, home, file)
    review = page.url()
  })
  afterAll(() =>
    expect(desk.troubles().filter((each) => !/net::ERR_(INTERNET_DISCONNECTED|FAILED)/.test(each))).toEqual([]),
  )

  it('keeps her text when the connection is lost, and saves it once it is back', async () => {
    await openRow(1)
    await field('Penanggung jawab').fill('Subbagian keuangan')
    await page.context().setOffline(true)
    await saveRow().click()
    await page.getByText('Sambungan terputus; isian Anda masih di sini. Coba lagi.').waitFor()
    expect(await field('Penanggung jawab').inputValue()).toBe('Subbagian keuangan')
    await expectAccessible(page)
    await page.context().setOffline(false)
    await page.waitForFunction(() => navigator.onLine)
    await saveRow().click()
    await page.getByText('Diperbaiki').waitFor()
    expect(await page.getByText('Sambungan terputus').count()).toBe(0)
  })

  it('stays on the page when a link meets no connection', async () => {
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Beranda' }).first().click()
    await page.getByText('Sambungan terputus').waitFor()
    expect(page.url()).toBe(review)
    await page.context().setOffline(false)
  })

  it('gets a page of her language when a page cannot be fetched, and goes on from there', async () => {
    await page.route('**/*.data*', (route) => route.abort())
    await rowLink(1).click()
    await page.getByRole('heading', { name: 'Sambungan terputus' }).waitFor()
    await page.unroute('**/*.data*')
    await page.getByRole('link', { name: 'Coba lagi' }).click()
    await saveRow().waitFor()
  })

  it('keeps her text when the session is over; she signs in beside it and saves', async () => {
    await openRow(1)
    await field('Penanggung jawab').fill('Subbagian umum')
    await page.context().clearCookies()
    await saveRow().click()
    await page.getByText('Sesi Anda sudah berakhir; isian Anda masih di sini.').waitFor()
    expect(await field('Penanggung jawab').inputValue()).toBe('Subbagian umum')
    const opened = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'Masuk lagi (tab baru)' }).click()
    const beside = await opened
    await signIn(beside)
    await beside.getByRole('heading', { name: 'Periksa yang terbaca' }).waitFor()
    await beside.close()
    await saveRow().click()
    await page.getByText('Diperbaiki').waitFor()
  })

  it('without script: is told that the session is over, and comes back to the row', async () => {
    const plain = await open({ javaScriptEnabled: false })
    const paper = plain.page
    await paper.goto(`${zona.url}/masuk`)
    await signIn(paper)
    await paper.goto(review)
    await rowLink(1, paper).click()
    await paper.context().clearCookies()
    await saveRow(paper).click()
    await paper.getByText('Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.').waitFor()
    await signIn(paper)
    await saveRow(paper).waitFor()
    await plain.close()
  })
})
