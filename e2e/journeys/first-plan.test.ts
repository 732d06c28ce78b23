import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, expectAccessible, journey, openBrowser } from '../fixtures/browser.ts'
import { planFile, ratna, savePlan, setUp, uploadPlan } from '../fixtures/office.ts'
import { startZona } from '../fixtures/zona.ts'

/** Ratna chairs the programme. Her city runs Zona for the first time; the plan she has is of 2023. */
const zona = await startZona(await testDatabase())
const open = await openBrowser()
let desk: Desk
let page: Page
let home = ''
let planUrl = ''

journey('Ratna brings in the plan the office has', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  it('sets Zona up by the link that the first start printed', async () => {
    expect(zona.setUpUrl).not.toBeNull()
    await page.goto(zona.url)
    await page.waitForURL(/\/masuk/)
    await setUp(page, zona.setUpUrl ?? '')
    home = page.url()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Beranda')
    await expectAccessible(page)
  })

  it('finds that the link opens the door no second time', async () => {
    const second = await open()
    const answer = await second.page.goto(zona.setUpUrl ?? '')
    expect(answer?.status()).toBe(404)
    await second.page.getByText('Tautan ini tidak berlaku lagi').waitFor()
    await second.close()
  })

  it('uploads plan 004 and sees every row beside the text it came from', async () => {
    await uploadPlan(page, home, planFile('004'))
    await page.getByRole('heading', { name: 'Periksa yang terbaca' }).waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThanOrEqual(74)
    await page.getByRole('link', { name: 'Baris 3', exact: true }).click()
    await page.getByRole('button', { name: 'Simpan baris' }).waitFor()
    expect(await page.locator('.source-marked').first().textContent()).toContain('Semesteran')
    await expectAccessible(page)
  })

  it('corrects a row, and a refused correction keeps what was typed', async () => {
    await page.getByLabel('Nomor komponen').fill('tiga')
    await page.getByLabel('Penanggung jawab').fill('Sekretariat')
    await page.getByRole('button', { name: 'Simpan baris' }).click()
    await page.getByText('Tuliskan angka 1 sampai 999').waitFor()
    expect(await page.getByLabel('Penanggung jawab').inputValue()).toBe('Sekretariat')
    await page.getByLabel('Nomor komponen').fill('3')
    await page.getByRole('button', { name: 'Simpan baris' }).click()
    await page.getByText('Diperbaiki').waitFor()
    // The page goes on to the next row by itself; a click before it has arrived would meet a moving page.
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Baris 4')
  })

  it('moves the plan to this year and saves it', async () => {
    await page.getByLabel('Tahun rencana').fill('2026')
    await page.getByRole('button', { name: 'Pindahkan ke tahun ini' }).click()
    await page.getByText('Semua jadwal dipindahkan ke tahun 2026.').waitFor()
    await savePlan(page, 2026)
    planUrl = page.url()
    await page.getByText('74 langkah aksi').waitFor()
    await page.getByText('Sekretariat').waitFor()
    await expectAccessible(page)
  })

  it('sees the year, opens a month and marks a duty as done', async () => {
    await page.getByRole('link', { name: /Manajemen Perubahan, Januari 2026/ }).click()
    await page.getByRole('heading', { name: 'Kewajiban Januari 2026' }).waitFor()
    await expectAccessible(page)
    await page.locator('.item-title a').first().click()
    await page.getByLabel('Catatan').fill('SK nomor 12 sudah ditandatangani')
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText('Kewajiban ditandai selesai.').waitFor()
    await page.getByText(`${ratna.name} · SK nomor 12 sudah ditandatangani`).waitFor()
    await expectAccessible(page)
    await page.goto(planUrl)
    await page.getByRole('link', { name: /Manajemen Perubahan, Januari 2026: 1 dari/ }).waitFor()
  })

  it('takes the mark back, and the history keeps both', async () => {
    await page.goBack()
    await page.getByRole('button', { name: 'Batalkan tanda selesai' }).click()
    await page.getByText('Tanda selesai dibatalkan.').waitFor()
    await expect
      .poll(() => page.locator('.item-title').allTextContents())
      .toEqual(['Tanda selesai dibatalkan', 'Ditandai selesai'])
  })

  it('finds an action by a word and by its state', async () => {
    await page.goto(planUrl)
    await page.getByRole('searchbox', { name: 'Cari dalam rencana' }).fill('gratifikasi')
    await page.getByRole('button', { name: 'Saring' }).click()
    await page.waitForURL(/cari=gratifikasi/)
    const rows = page.locator('tbody tr:not(.table-group)')
    await expect.poll(() => rows.count()).toBeLessThan(10)
    expect(await rows.count()).toBeGreaterThan(1)
    await page.getByLabel('Keadaan').selectOption({ label: 'Selesai' })
    await page.getByText('Tidak ada langkah aksi yang cocok').waitFor()
  })

  it('brings in plan 002 as well and finds both in the list', async () => {
    await uploadPlan(page, home, planFile('002'))
    await savePlan(page, 2020)
    await page.goto(`${home}/rencana`)
    expect(await page.locator('.item').count()).toBe(2)
  })

  it('leaves and comes back with her password', async () => {
    await page.goto(home)
    await page.locator('.account summary').click()
    await page.locator('.account').getByRole('button', { name: 'Keluar' }).click()
    await page.getByText('Anda sudah keluar.').waitFor()
    await page.getByLabel('Surel').fill(ratna.login)
    await page.getByLabel('Kata sandi').fill('bukan kata sandinya')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByText('Nama masuk atau kata sandi tidak cocok').waitFor()
    expect(await page.getByLabel('Surel').inputValue()).toBe(ratna.login)
    await page.getByLabel('Kata sandi').fill(ratna.password)
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.waitForURL(home)
    await page.getByText(/kewajiban unit terlambat/).waitFor()
    await expectAccessible(page)
  })
})
