import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aColleague, anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlan, aRowOf } from '#modules/plan/testing/stored-plans.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, expectAccessible, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { startZona } from '../fixtures/zona.ts'

/** Sari and Bagus work with the plan of one office; the plan is there already. */
const database = await testDatabase()
const zona = await startZona(database)
const open = await openBrowser()
const year = new Date().getFullYear()
const sari = { login: 'sari@contoh.go.id', password: 'angin lewat di sawah', personName: 'Sari Utami' } as const
const bagus = { login: 'bagus@contoh.go.id', password: 'hujan turun di pasar', personName: 'Bagus Prakoso' } as const
const office = await anOffice(database.db, { ...sari, roles: ['zi_chair'] })
await aColleague(database.db, office, bagus)
const planId = await aPlan(database.db, office.actor, {
  title: 'Rencana pertama',
  year,
  rows: [
    aRowOf({ indicator: 'Tim telah dibentuk', action: 'Membentuk tim', target: `Januari ${year}` }, {}, year),
    aRowOf({ indicator: 'Tim dinilai', action: 'Menilai tim', target: `Januari ${year}, Maret ${year}` }, {}, year),
    aRowOf({ area: 'II', indicator: 'SOP ditinjau', action: 'Meninjau SOP', target: `Januari ${year}` }, {}, year),
  ],
})
const home = `${zona.url}/unit/${office.actor.unitId}`
const plan = `${home}/rencana/${planId}`
const january = `${plan}/bulan/${year}-01`

const signIn = async (page: Page, { login, password }: { readonly login: string; readonly password: string }) => {
  await page.goto(`${zona.url}/masuk`)
  await page.getByLabel('Surel').fill(login)
  await page.getByLabel('Kata sandi').fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL(home)
}

journey('a form that was refused', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

  it('names every wrong field of the set-up at once and puts the focus on the first', async () => {
    const fresh = await startZona(await testDatabase())
    const { page, close, troubles } = await open()
    await page.goto(fresh.setUpUrl ?? '')
    await page.getByLabel('Nama instansi').fill('Pemerintah Kota Contoh')
    await page.getByLabel('Surel').fill('ratna')
    await page.getByLabel('Kata sandi').fill('kopi')
    await page.getByRole('button', { name: 'Buka Zona' }).click()
    await page.getByText('Ada isian yang perlu diperbaiki.').waitFor()
    await page.getByText('Kata sandi terlalu pendek').waitFor()
    await page.getByText('Tuliskan alamat surel').waitFor()
    expect(await page.getByText('Wajib diisi.').count()).toBe(2)
    await expect.poll(() => focused(page)).toBe('unitName')
    expect(troubles()).toEqual([])
    await close()
  })

  it('has the focus on the password after a wrong one', async () => {
    const { page, close } = await open()
    await page.goto(`${zona.url}/masuk`)
    await page.getByLabel('Surel').fill(sari.login)
    await page.getByLabel('Kata sandi').fill('bukan kata sandinya')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.getByText('Nama masuk atau kata sandi tidak cocok').waitFor()
    await expect.poll(() => focused(page)).toBe('password')
    await close()
  })
})

let desk: Desk
let page: Page

journey('Sari and Bagus live with a plan', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
    await signIn(page, sari)
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  it('keeps both notes when two people mark one duty as done', async () => {
    const other = await open()
    await signIn(other.page, bagus)
    await page.goto(january)
    await page.getByRole('link', { name: 'Membentuk tim' }).click()
    await page.getByRole('button', { name: 'Tandai selesai' }).waitFor()
    await other.page.goto(page.url())
    await page.getByLabel('Catatan').fill('dari tab satu')
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText('Kewajiban ditandai selesai.').waitFor()
    await other.page.getByLabel('Catatan').fill('dari tab dua')
    await other.page.getByRole('button', { name: 'Tandai selesai' }).click()
    await other.page.getByText(/^Sudah ditandai selesai oleh Sari Utami pada .+; catatan Anda ditambahkan\.$/).waitFor()
    await other.page.getByText('Bagus Prakoso · dari tab dua').waitFor()
    await other.page.getByText('Sari Utami · dari tab satu').waitFor()
    await expectAccessible(other.page)
    expect(other.troubles()).toEqual([])
    await other.close()
  })

  it('opens from a field of the year the month of that area alone', async () => {
    await page.goto(plan)
    await page.getByRole('link', { name: /^Penataan Tatalaksana, Januari/ }).click()
    await page.waitForURL(/bulan\/\d{4}-01\?area=II$/)
    await page.getByRole('link', { name: 'Meninjau SOP' }).waitFor()
    await page.getByText('0 dari 1 selesai').waitFor()
    expect(await page.locator('.item').count()).toBe(1)
    await page.getByLabel('Area', { exact: true }).selectOption({ label: 'Semua area' })
    await page.getByRole('heading', { level: 2, name: 'I · Manajemen Perubahan', exact: true }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'II · Penataan Tatalaksana' }).waitFor()
    await page.getByText('1 dari 3 selesai').waitFor()
    await expectAccessible(page)
  })

  it('speaks at home of the plan by name, and of all plans of the year together', async () => {
    await page.goto(home)
    await page.getByRole('link', { name: 'Rencana pertama' }).waitFor()
    const late = await page.locator('h1').textContent()
    await aPlan(database.db, office.actor, {
      title: 'Rencana kedua',
      year,
      rows: [
        aRowOf({ action: 'Melatih pegawai', target: `Januari ${year}` }, {}, year),
        aRowOf({ action: 'Menunggu', target: 'Bila ada pengaduan' }, {}, year),
      ],
    })
    await page.goto(home)
    await page.getByRole('link', { name: 'Rencana kedua' }).waitFor()
    await page.getByRole('link', { name: 'Rencana pertama' }).waitFor()
    expect(Number.parseInt((await page.locator('h1').textContent()) ?? '', 10)).toBe(
      Number.parseInt(late ?? '', 10) + 1,
    )
    await expectAccessible(page)
    await page.getByRole('link', { name: /^Manajemen Perubahan, Januari .*: 1 dari 3/ }).click()
    await page.getByText(`2 rencana kerja ${year} bersama-sama`).waitFor()
    await page.getByText('Rencana kedua').first().waitFor()
    expect(await page.locator('.item').count()).toBe(3)
    await page.goto(home)
    await page.getByRole('link', { name: '1 langkah aksi belum berjadwal' }).click()
    await page.waitForURL(/keadaan=unscheduled/)
    await expect
      .poll(() => page.locator('.table tbody tr:not(.table-group)').allTextContents())
      .toEqual([expect.stringContaining('Menunggu')])
  })

  it('does not call a plan calm that has no dates at all', async () => {
    const { actor, token } = await anOffice(database.db)
    const rows = [aRowOf({ target: null }, {}, year), aRowOf({ target: 'secepatnya' }, {}, year)]
    await aPlan(database.db, actor, { title: 'Tanpa tanggal', year, rows })
    const other = await open()
    await other.page.context().addCookies([{ name: 'zona', value: token, url: zona.url }])
    await other.page.goto(`${zona.url}/unit/${actor.unitId}`)
    await other.page.getByRole('heading', { level: 1, name: '2 langkah aksi belum berjadwal' }).waitFor()
    expect(await other.page.getByText('Tidak ada yang terlambat').count()).toBe(0)
    await other.page.getByRole('link', { name: '2 langkah aksi belum berjadwal' }).waitFor()
    await other.close()
  })

  it('goes from an action to each of its duties', async () => {
    await page.goto(plan)
    const months = page.getByRole('link', { name: 'Tim dinilai: jatuh tempo Januari, Maret' })
    expect((await months.boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await page.getByRole('link', { name: 'Tim dinilai', exact: true }).click()
    await page.waitForURL(/\/kewajiban\//)
    await page.getByRole('link', { name: /^Januari \d{4}: Terlambat$|^Januari \d{4}: Bulan ini$/ }).waitFor()
    await page.getByRole('link', { name: /^Maret \d{4}: / }).click()
    await page.getByText(`Jatuh tempo 31 Maret ${year}`).waitFor()
    await expectAccessible(page)
  })

  it('makes the months large enough for a thumb', async () => {
    const phone = await open({ viewport: PHONE, storageState: await page.context().storageState() })
    await phone.page.goto(plan)
    const months = phone.page.getByRole('link', { name: /^Tim dinilai: jatuh tempo/ })
    expect((await months.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await phone.close()
  })

  it('filters by the counts, which stay those of the search and area', async () => {
    await page.goto(plan)
    await page.getByRole('link', { name: '3 langkah aksi' }).waitFor()
    await page.getByRole('link', { name: 'Selesai: 1' }).click()
    await page.waitForURL(/keadaan=done/)
    await page.getByRole('link', { name: '1 dari 3 langkah aksi' }).waitFor()
    expect(await page.locator('.table tbody tr:not(.table-group)').count()).toBe(1)
    await expectAccessible(page)
    await page.getByRole('link', { name: '1 dari 3 langkah aksi' }).click()
    await page.getByRole('link', { name: '3 langkah aksi', exact: true }).waitFor()
  })

  it('is not green for a plan of which nothing is done', async () => {
    await page.goto(`${home}/rencana`)
    const tags = page.locator('.item', { hasText: 'Rencana kedua' }).locator('.tag', { hasText: '0 selesai' })
    expect(await tags.getAttribute('class')).toBe('tag')
  })

  it('says of one of several duties which one it is, and the year when it is another than the plan', async () => {
    const target = `RKT Februari ${year}, PK Januari ${year}`
    const rows = [aRowOf({ target }, {}, year), aRowOf({ target: `Desember ${year - 1}` }, {}, year)]
    rows.push(aRowOf({ action: 'Menyusun laporan', target: 'Semesteran' }, {}, year))
    const { actor, token } = await anOffice(database.db)
    const id = await aPlan(database.db, actor, { year, rows })
    const other = await open()
    await other.page.context().addCookies([{ name: 'zona', value: token, url: zona.url }])
    const months = `${zona.url}/unit/${actor.unitId}/rencana/${id}/bulan`
    await other.page.goto(`${months}/${year}-02`)
    await other.page.locator('.item-context', { hasText: /^RKT · Tim Kerja/ }).waitFor()
    await other.page.goto(`${months}/${year}-12`)
    await other.page.locator('.item-context', { hasText: /^Juli–Desember · / }).waitFor()
    await other.page.goto(`${months}/${year - 1}-12`)
    await other.page.getByText(`31 Des ${year - 1}`).waitFor()
    await other.close()
  })

  it('leads on to the next duty of the month', async () => {
    await page.goto(january)
    await page.getByRole('link', { name: 'Menilai tim' }).click()
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByRole('link', { name: 'Berikutnya: SOP ditinjau' }).click()
    await page.getByRole('heading', { level: 1, name: 'SOP ditinjau' }).waitFor()
  })

  it('has the button in sight on a phone, and a refused note has the focus', async () => {
    const long =
      'Menyusun dan menetapkan rencana kerja pembangunan zona integritas beserta jadwal dan penanggung jawabnya'
    const evidence = `${long}; ${long}`
    const rows = [aRowOf({ indicator: long, action: `${long} ${long}`, evidence, question: 'A.I.1.i.a' }, {}, year)]
    const id = await aPlan(database.db, office.actor, { title: 'Untuk ponsel', year: year - 2, rows })
    const phone = await open({ viewport: PHONE, storageState: await page.context().storageState() })
    await phone.page.goto(`${home}/rencana/${id}`)
    await phone.page.getByText('A.I.1.i.a').waitFor()
    await phone.page.getByRole('link', { name: long, exact: true }).click()
    const button = phone.page.getByRole('button', { name: 'Tandai selesai' })
    await button.waitFor()
    const { y = 0, height = 0 } = (await button.boundingBox()) ?? {}
    expect(y + height).toBeLessThanOrEqual(PHONE.height - 60)
    await phone.page.getByText(/^A\.I\.1\.i\.a · .{20}/).waitFor()
    await expectAccessible(phone.page)
    await phone.page.getByLabel('Catatan').fill('x'.repeat(2001))
    await button.click()
    await phone.page.getByText('Catatan terlalu panjang').waitFor()
    await expect.poll(() => phone.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await phone.close()
  })

  it('keeps words without spaces inside the page', async () => {
    const word = 'pembangunan'.repeat(30)
    const cells = { indicator: word, action: word, component: word, pic: word, evidence: word }
    const { actor, token } = await anOffice(database.db)
    const id = await aPlan(database.db, actor, {
      title: word,
      year,
      rows: [aRowOf({ ...cells, target: `Januari ${year}` }, {}, year)],
    })
    const phone = await open({ viewport: PHONE })
    await phone.page.context().addCookies([{ name: 'zona', value: token, url: zona.url }])
    const own = `${zona.url}/unit/${actor.unitId}`
    const fits = async () => {
      await phone.page.locator('h1').waitFor()
      const wider = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      const cut = await phone.page
        .locator('h1, .page-lead, .item')
        .evaluateAll((all) =>
          all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.className || each.tagName),
        )
      expect([wider, cut], phone.page.url()).toEqual([0, []])
    }
    const pages = [own, `${own}/rencana`, `${own}/rencana/${id}`, `${own}/rencana/${id}/bulan/${year}-01`]
    for (const address of pages) {
      await phone.page.goto(address)
      await fits()
    }
    const item = await phone.page.locator('.item').boundingBox()
    expect(item?.height).toBeLessThan(220)
    await phone.page.locator('.item-title a').click()
    await phone.page.waitForURL(/kewajiban/)
    await phone.page.getByRole('button', { name: 'Tandai selesai' }).waitFor()
    await fits()
    await phone.close()
  })

  it('asks for a file in the language of the page, whatever the browser speaks', async () => {
    const german = await open({ locale: 'de-DE', storageState: await page.context().storageState() })
    await german.page.context().setExtraHTTPHeaders({ 'accept-language': 'id' })
    await german.page.goto(`${home}/rencana/impor`)
    await german.page.getByText('Belum ada berkas yang dipilih', { exact: true }).waitFor()
    const input = german.page.getByLabel('Berkas rencana kerja')
    await expect.poll(() => input.evaluate((each) => getComputedStyle(each).color)).toBe('rgba(0, 0, 0, 0)')
    const chooser = german.page.waitForEvent('filechooser')
    await german.page.getByText('Pilih berkas', { exact: true }).click({ force: true })
    await (await chooser).setFiles({ name: 'rencana-kami.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
    await german.page.getByText('rencana-kami.txt').waitFor()
    await expectAccessible(german.page)
    await german.close()
  })

  it('tells what waits for an event from what has no time yet', async () => {
    const rows = [aRowOf({ target: 'Bila ada pengaduan' }, {}, year), aRowOf({ target: 'secepatnya' }, {}, year)]
    const id = await aPlan(database.db, office.actor, { title: 'Tanpa jadwal', year: year - 1, rows })
    await page.goto(`${home}/rencana/${id}`)
    await page.getByText('Dicatat saat terjadi').waitFor()
    await page.getByText('Belum ada target waktu').waitFor()
  })

  it('takes no deed that the page does not offer', async () => {
    await page.goto(january)
    await page.getByRole('link', { name: 'Membentuk tim' }).click()
    await page.waitForURL(/\/kewajiban\//)
    const status = await page.evaluate(
      async () => (await fetch(location.href, { method: 'POST', body: new URLSearchParams({ deed: 'hapus' }) })).status,
    )
    expect(status).toBe(400)
  })
})
