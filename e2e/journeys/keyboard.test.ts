import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, journey, openBrowser } from '../fixtures/browser.ts'
import { focusOf, tabTo } from '../fixtures/keyboard.ts'
import { startZona } from '../fixtures/zona.ts'

/** Bagus works without a mouse: Tab, Enter, Space, Escape and what he types. */
const database = await testDatabase()
const zona = await startZona(database)
const bagus = { login: 'bagus@contoh.go.id', password: 'hujan turun di pasar' } as const
await anOffice(database.db, { ...bagus, personName: 'Bagus Prakoso' })
const open = await openBrowser()
const folder = mkdtempSync(join(tmpdir(), 'zona-keyboard-'))
const file = join(folder, 'rencana.txt')
writeFileSync(
  file,
  aPlanText([{ target: 'Mei 2026' }, { target: 'Juni 2026' }, { action: 'Rapat', target: 'secepatnya' }]),
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let desk: Desk
let page: Page

const press = (key: string) => page.keyboard.press(key)
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

journey('Bagus works with the keyboard alone', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
    page.on('filechooser', (chooser) => chooser.setFiles(file))
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  it('skips to the content with the first key, on every page', async () => {
    await page.goto(`${zona.url}/masuk`)
    await press('Tab')
    expect(await focusOf(page)).toMatchObject({ name: 'Langsung ke isi', marked: true, hidden: false })
    await press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('isi')
    expect((await tabTo(page, 'Surel', { stops: 1 })).tag).toBe('input')
  })

  it('signs in', async () => {
    await page.keyboard.type(bagus.login)
    await tabTo(page, 'Kata sandi', { stops: 2 })
    await page.keyboard.type(bagus.password)
    await press('Enter')
    await heading('Beranda')
  })

  it('opens the menu of the account, leaves it with Escape and is where he was', async () => {
    await tabTo(page, 'Bagus Prakoso')
    await press('Enter')
    await page.locator('.account').getByText('Masuk sebagai Bagus Prakoso').waitFor()
    await press('Tab')
    await press('Escape')
    expect((await focusOf(page)).name).toContain('Bagus Prakoso')
    expect(await page.locator('.account[open]').count()).toBe(0)
  })

  it('chooses a file and has it read', async () => {
    await tabTo(page, 'Ambil dari dokumen')
    await press('Enter')
    await heading('Ambil rencana dari dokumen')
    await tabTo(page, 'Berkas rencana kerja')
    await press('Space')
    await expect.poll(() => page.getByLabel('Berkas rencana kerja').inputValue()).toContain('rencana.txt')
    await tabTo(page, 'Baca berkas ini')
    await press('Enter')
    await heading('Periksa yang terbaca')
  })

  it('opens a row, corrects it and saves it', async () => {
    await tabTo(page, 'Baris 3')
    await press('Enter')
    await page.getByRole('button', { name: 'Simpan baris' }).waitFor()
    await tabTo(page, 'Target waktu')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Mei 2026')
    await tabTo(page, 'Penanggung jawab')
    await page.keyboard.type(' Umum')
    await tabTo(page, 'Simpan baris')
    await press('Space')
    await page.getByText('Diperbaiki').waitFor()
  })

  it('is asked before an import is discarded, stays inside the question, and goes back to where he was', async () => {
    await tabTo(page, 'Batalkan impor ini')
    await press('Enter')
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    await dialog.waitFor()
    for (let stop = 0; stop < 6; stop++) {
      await press('Tab')
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    }
    await press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(async () => (await focusOf(page)).name).toBe('Batalkan impor ini')
  })

  it('saves the plan', async () => {
    await tabTo(page, 'Simpan sebagai rencana kerja 2026', { key: 'Shift+Tab' })
    await press('Enter')
    await heading('Rencana kerja 2026')
  })

  it('filters the plan', async () => {
    await tabTo(page, 'Cari dalam rencana')
    await page.keyboard.type('rapat')
    await press('Enter')
    await page.waitForURL(/cari=rapat/)
    await page.getByText('1 langkah aksi').waitFor()
    await tabTo(page, 'Hapus saringan')
    await press('Enter')
    await page.getByText('3 langkah aksi').waitFor()
  })

  it('goes from the year to a month and to a duty', async () => {
    await tabTo(page, /Manajemen Perubahan, Mei 2026/, { key: 'Shift+Tab' })
    await press('Enter')
    await heading('Kewajiban Mei 2026')
    await tabTo(page, 'Membentuk tim kerja bagian 1')
    await press('Enter')
    await page.waitForURL(/\/kewajiban\//)
    await page.getByText('Dokumen yang diharapkan').waitFor()
  })

  it('marks it as done with a note, and takes it back', async () => {
    await tabTo(page, 'Catatan')
    await page.keyboard.type('SK sudah ada')
    await tabTo(page, 'Tandai selesai')
    await press('Space')
    await page.getByText('Kewajiban ditandai selesai.').waitFor()
    await page.getByText('Bagus Prakoso · SK sudah ada').waitFor()
    await tabTo(page, 'Batalkan tanda selesai')
    await press('Enter')
    await page.getByText('Tanda selesai dibatalkan.').waitFor()
  })

  it('leaves', async () => {
    await tabTo(page, 'Bagus Prakoso', { key: 'Shift+Tab' })
    await press('Space')
    await tabTo(page, 'Keluar')
    await press('Enter')
    await page.getByText('Anda sudah keluar.').waitFor()
  })
})
