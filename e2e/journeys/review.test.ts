import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { DESK, type Desk, expectAccessible, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { focusOf } from '../fixtures/keyboard.ts'
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
const targets = ['Mei 2026', 'secepatnya', 'Juni 2026', 'segera', 'Juli 2026']
const actions = targets.map((target, row) => ({
  target,
  evidence: row === 2 ? 'Laporan 2026, LKJ 2025' : 'SK tim kerja',
}))
writeFileSync(file, aPlanText(actions))
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

/** A question fades in; half faded it has no contrast. */
const atRest = () => page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))

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

  it('meets a change from another tab: sees what stands now, keeps what she typed, and saves', async () => {
    await openRow(1)
    const other = await page.context().newPage()
    await other.goto(page.url())
    await field('Penanggung jawab', other).fill('Bidang data')
    await saveRow(other).click()
    await other.getByText('Diperbaiki').waitFor()
    await other.close()
    await field('Penanggung jawab').fill('Subbagian umum')
    await saveRow().click()
    await page.locator('.table-detail').getByText('Baris ini berubah sejak Anda membukanya.').waitFor()
    await page.getByText('Tersimpan sekarang: Bidang data').waitFor()
    expect(await page.getByText('Tersimpan sekarang').count()).toBe(1)
    expect(await field('Penanggung jawab').inputValue()).toBe('Subbagian umum')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Baris ini berubah')
    await expectAccessible(page)
    await saveRow().click()
    await page.waitForURL(/sesudah=0/)
    await openRow(1)
    expect(await field('Penanggung jawab').inputValue()).toBe('Subbagian umum')
  })

  it('is led to the wrong field when a row is refused', async () => {
    await openRow(3)
    await field('Nomor komponen').fill('tiga')
    await saveRow().click()
    await page.getByText('Ada isian yang perlu diperbaiki.').waitFor()
    await expect.poll(async () => (await focusOf(page)).name).toBe('Nomor komponen')
    expect((await focusOf(page)).hidden).toBe(false)
  })

  it('goes on with the next row, in view and with the focus, also among the doubtful ones', async () => {
    await openRow(1)
    await expect.poll(async () => (await focusOf(page)).tag).toBe('select')
    expect((await focusOf(page)).hidden).toBe(false)
    await saveRow().click()
    await expect.poll(async () => (await focusOf(page)).name).toBe('Baris 2')
    await page.getByRole('link', { name: 'Hanya yang diragukan' }).click()
    await rowLink(1).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Sudah benar', exact: true }).first().click()
    await rowLink(2).waitFor({ state: 'detached' })
    expect(page.url()).toContain('tampil=ragu')
    await expect.poll(async () => (await focusOf(page)).name).toBe('Baris 4')
  })

  it.each([
    ['another row', () => rowLink(3)],
    ['one tap at another row', () => page.getByRole('button', { name: 'Sudah benar', exact: true }).first()],
    ['dropping the row', () => page.getByRole('button', { name: 'Bukan langkah aksi' })],
    ['another year', () => page.getByRole('button', { name: 'Pindahkan ke tahun ini' })],
    ['another page', () => page.getByRole('link', { name: 'Beranda' }).first()],
  ])('is asked before unsaved text is lost by %s', async (_how, leave) => {
    await openRow(1)
    await field('Penanggung jawab').fill('Belum disimpan')
    await leave().click()
    const question = page.getByRole('alertdialog', { name: 'Baris yang terbuka belum disimpan' })
    await question.waitFor()
    await atRest()
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Kembali' }).click()
    await question.waitFor({ state: 'detached' })
    expect(await field('Penanggung jawab').inputValue()).toBe('Belum disimpan')
    await leave().click()
    await question.getByRole('button', { name: 'Simpan baris dulu' }).click()
    await page.waitForURL(/sesudah=0/)
    await page.getByText('Diperbaiki').waitFor()
  })

  it('is asked by the browser itself before the whole page goes', async () => {
    await openRow(1)
    await field('Penanggung jawab').fill('Belum disimpan')
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.type())
      return dialog.accept()
    })
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
  })

  it('goes where she wanted once she discards the text, and is asked nothing when nothing was typed', async () => {
    await openRow(1)
    await field('Penanggung jawab').fill('Belum disimpan')
    await rowLink(3).click()
    await page.getByRole('button', { name: 'Buang perubahan' }).click()
    await expect.poll(() => field('Target waktu').inputValue()).toBe('Juni 2026')
    await openRow(5)
    await expect.poll(() => field('Target waktu').inputValue()).toBe('Juli 2026')
    await rowLink(1).click()
    await expect.poll(() => field('Penanggung jawab').inputValue()).toBe('Sekretariat')
  })

  it('accepts all rows of one reason at once', async () => {
    await page.getByRole('link', { name: 'Hanya yang diragukan' }).click()
    await page.getByText('Target waktu bukan jadwal yang jelas (2 baris hanya karena ini)').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Semua sebab ini sudah benar' }).click()
    await page.getByText('2 baris ditandai sudah benar.').waitFor()
    await page.getByText('Tidak ada lagi yang diragukan').waitFor()
  })

  it('hears how many texts still name the old year', async () => {
    await page.getByLabel('Tahun rencana').fill('2027')
    await page.getByRole('button', { name: 'Pindahkan ke tahun ini' }).click()
    await page.getByText('Semua jadwal dipindahkan ke tahun 2027. 1 teks masih menyebut tahun lama').waitFor()
    await page.getByText('3 perlu dilihat').waitFor()
  })

  it('sees the document right above the form on a phone, and the texts over the whole card', async () => {
    await page.setViewportSize(PHONE)
    await openRow(3)
    const text = page.locator('.table-detail .source-text')
    await expect.poll(() => text.isVisible()).toBe(true)
    expect(await page.locator('.beside-text').isVisible()).toBe(false)
    const [card, name] = await Promise.all([
      page.locator('tbody tr').first().boundingBox(),
      page.locator('tbody tr th').first().boundingBox(),
    ])
    expect(name?.width).toBeGreaterThan((card?.width ?? 0) * 0.9)
    await expectAccessible(page)
    await page.setViewportSize(DESK)
  })

  it('is asked before a draft with open doubts becomes a plan, or a second plan of the year', async () => {
    const save = page.getByRole('button', { name: 'Simpan sebagai rencana kerja 2026' })
    const question = page.getByRole('alertdialog', { name: 'Tetap simpan?' })
    await save.click()
    await question.getByText('2 baris belum dilihat, 2 tanpa jadwal.').waitFor()
    await atRest()
    await expectAccessible(page)
    await question.getByRole('button', { name: 'Kembali' }).click()
    await question.waitFor({ state: 'detached' })
    await save.click()
    await question.getByRole('button', { name: 'Tetap simpan' }).click()
    await page.getByRole('heading', { name: 'Rencana kerja 2026' }).waitFor()
    await uploadPlan(page, home, file)
    await save.click()
    await question.getByText('2 baris belum dilihat, 2 tanpa jadwal; sudah ada rencana kerja 2026.').waitFor()
  })

  it('is told that an import was discarded', async () => {
    await page.getByRole('button', { name: 'Batalkan impor ini' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Batalkan impor ini' }).click()
    await page.getByText('Impor dibatalkan. Berkas aslinya tetap tersimpan.').waitFor()
  })
})
