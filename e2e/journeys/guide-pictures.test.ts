import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { type PictureSize, PLAN_PICTURES, pictureTaker } from '../fixtures/guide-pictures.ts'
import { office, planFile, ratna, savePlan, setUp } from '../fixtures/office.ts'
import { startZona } from '../fixtures/zona.ts'

/**
 * Walks the pages in the order of the user guide (docs/panduan) and, with ZONA_GUIDE_PICTURES=1, takes its pictures. The
 * plan is moved to the running year, so that the guide shows work that is done, late, due and ahead.
 */
const now = new Date()
const year = now.getFullYear()
/** A month with much to do that has gone by; before July the running one. */
const shownMonth = `${year}-${String(Math.min(now.getMonth() + 1, 6)).padStart(2, '0')}`

const zona = await startZona(await testDatabase())
const open = await openBrowser()

journey('the pages in the order of the guide', () => {
  const { picture: take, taken } = pictureTaker<(typeof PLAN_PICTURES)[number]>()
  let desk: Desk
  let page: Page
  let home = ''
  let plan = ''
  let duty = ''

  beforeAll(async () => {
    desk = await open({ viewport: { width: 1280, height: 800 } })
    page = desk.page
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  const picture = (name: (typeof PLAN_PICTURES)[number], size: PictureSize = {}, of = page) => take(of, name, size)

  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Berkas rencana kerja').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

  /** Marks all but every seventh duty of the months gone by as done, the way the button does it. */
  const workThroughTheYear = async (): Promise<void> => {
    for (let month = 1; month < now.getMonth() + 1; month += 1) {
      await page.goto(`${plan}/bulan/${year}-${String(month).padStart(2, '0')}`)
      await page.evaluate(async () => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('.item-title a')]
        for (const { href } of links.filter((_, index) => index % 7 !== 6)) {
          await fetch(href, { method: 'POST', body: new URLSearchParams({ deed: 'complete', note: '' }) })
        }
      })
    }
  }

  it('opens the office by the printed link', async () => {
    const link = zona.setUpUrl ?? ''
    await page.goto(link)
    await page.getByLabel('Nama instansi').fill(office.agency)
    await page.getByLabel('Nama unit kerja').fill(office.unit)
    await page.getByLabel('Nama lengkap').fill(ratna.name)
    await page.getByLabel('Surel').fill(ratna.login)
    await page.getByLabel('Kata sandi').fill(ratna.password)
    await picture('siapkan', { height: 'all' })
    await setUp(page, link)
    home = page.url()
    await page.getByText('Mulai dari rencana kerja').waitFor()
    await picture('beranda-kosong', { height: 460 })
  })

  it('shows the door at which everybody signs in', async () => {
    const stranger = await open()
    await stranger.page.goto(`${zona.url}/masuk`)
    await stranger.page.getByRole('button', { name: 'Tampilkan' }).waitFor()
    await picture('masuk', { height: 660 }, stranger.page)
    await stranger.close()
  })

  it('refuses a file of another kind and takes the plan', async () => {
    await page.goto(`${home}/rencana/impor`)
    await picture('ambil-dokumen', { height: 500 })
    await choose('rencana-kerja-zi-2023.docx', Buffer.from('PK'))
    await page.getByRole('button', { name: 'Baca berkas ini' }).click()
    await page.getByText('belum dapat dibaca').waitFor()
    await picture('ambil-dokumen-ditolak', { height: 560 })
    await choose('rencana-kerja-zi-2023.txt', readFileSync(planFile('004')))
    await page.getByRole('button', { name: 'Baca berkas ini' }).click()
    await page.getByRole('heading', { name: 'Periksa yang terbaca' }).waitFor()
  })

  it('looks at the rows, opens a doubtful one and moves the year', async () => {
    await picture('periksa')
    await page.getByRole('link', { name: 'Baris ragu berikutnya' }).click()
    await page.getByRole('button', { name: 'Simpan baris' }).waitFor()
    await picture('periksa-baris')
    await page.getByLabel('Tahun rencana').fill(String(year))
    await page.getByRole('button', { name: 'Pindahkan ke tahun ini' }).click()
    await page.getByText(`Semua jadwal dipindahkan ke tahun ${year}.`).waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await picture('pindah-tahun')
  })

  it('saves the plan and searches in it', async () => {
    await savePlan(page, year)
    plan = page.url()
    await workThroughTheYear()
    await page.goto(plan)
    await picture('rencana')
    await page.getByRole('searchbox', { name: 'Cari dalam rencana' }).fill('gratifikasi')
    await page.getByRole('button', { name: 'Saring' }).click()
    await page.waitForURL(/cari=gratifikasi/)
    await page.getByRole('link', { name: 'Hapus saringan' }).waitFor()
    await page.evaluate(() => window.scrollTo(0, 520))
    await picture('rencana-saring')
  })

  it('opens a month and marks a duty as done', async () => {
    await page.goto(`${plan}/bulan/${shownMonth}`)
    await page.getByRole('heading', { name: /^Kewajiban / }).waitFor()
    await picture('bulan')
    await page.goto(home)
    await page.getByRole('heading', { name: 'Setahun menurut area' }).waitFor()
    await picture('beranda')
    await page.locator('.item-title a').first().click()
    await page.getByLabel('Catatan').fill('Sudah selesai; berkasnya di map tim ZI')
    duty = page.url()
    await picture('kewajiban', { height: 'all' })
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText('Kewajiban ditandai selesai.').waitFor()
    await picture('kewajiban-selesai', { height: 'all' })
  })

  it('carries the same pages on a phone', async () => {
    await page.setViewportSize(PHONE)
    await page.goto(home)
    await page.getByRole('heading', { name: 'Setahun menurut area' }).waitFor()
    await picture('beranda-360')
    await page.goto(duty)
    await page.getByRole('button', { name: 'Batalkan tanda selesai' }).waitFor()
    await picture('kewajiban-360')
    expect(taken()).toEqual([...PLAN_PICTURES].toSorted())
  })
})
