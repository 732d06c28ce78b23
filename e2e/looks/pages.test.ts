import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { expectPages } from '../fixtures/expect-pages.ts'
import { planFile, savePlan, setUp, uploadPlan } from '../fixtures/office.ts'
import { startZona } from '../fixtures/zona.ts'

const zona = await startZona(await testDatabase())
const open = await openBrowser()

/** One office with a plan of this year and one still under review; every page of it by name. */
const preparePages = async () => {
  const desk = await open()
  const { page } = desk
  const visitor: Record<string, string> = {
    'set-up': zona.setUpUrl ?? '',
    'sign-in': `${zona.url}/masuk`,
    missing: `${zona.url}/tidak-ada`,
  }
  await expectPages(open, visitor)
  await setUp(page, zona.setUpUrl ?? '')
  const home = page.url()
  const own: Record<string, string> = {
    'empty home': home,
    'empty plans': `${home}/rencana`,
    import: `${home}/rencana/impor`,
  }
  const cookies = await page.context().storageState()
  await expectPages(open, own, cookies)
  await uploadPlan(page, home, planFile('004'))
  await page.getByLabel('Tahun rencana').fill('2026')
  await page.getByRole('button', { name: 'Pindahkan ke tahun ini' }).click()
  await page.getByText('dipindahkan ke tahun 2026').waitFor()
  await savePlan(page, 2026)
  const plan = page.url()
  await page.goto(`${plan}/bulan/2026-12`)
  await page.locator('.item-title a').first().click()
  await page.getByRole('button', { name: 'Tandai selesai' }).waitFor()
  const duty = page.url()
  await uploadPlan(page, home, planFile('001'))
  const review = page.url()
  await page.getByRole('link', { name: 'Baris 5', exact: true }).click()
  await page.getByRole('button', { name: 'Simpan baris' }).waitFor()
  const row = page.url()
  const pages = { home, plans: `${home}/rencana`, plan, filtered: `${plan}?cari=tidakadakatanya`, review, row, duty }
  const log = { log: `${home}/pengaturan/jejak`, 'empty log': `${home}/pengaturan/jejak?dari=2031-01-01` }
  const months = { month: `${plan}/bulan/2026-12`, 'empty month': `${plan}/bulan/2031-01` }
  await desk.close()
  return { pages: { ...pages, ...months, ...log }, cookies }
}

journey('every page', () => {
  it('is accessible and fits, at desk and phone width, in light and dark', { timeout: 300_000 }, async () => {
    const { pages, cookies } = await preparePages()
    await expectPages(open, pages, cookies)
  })
})

journey('without script', () => {
  it('does the whole job by plain forms', async () => {
    const desk = await open({ javaScriptEnabled: false, viewport: PHONE })
    afterAll(() => desk.close())
    const { page } = desk
    await page.goto(`${zona.url}/masuk`)
    await page.getByLabel('Surel').fill('ratna.wulandari@contoh.go.id')
    await page.getByLabel('Kata sandi').fill('kopi pahit di beranda')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.waitForURL(/\/unit\//)
    const home = page.url()
    await uploadPlan(page, home, planFile('002'))
    await page.getByRole('link', { name: 'Baris 2', exact: true }).click()
    await page.getByLabel('Penanggung jawab').fill('Sekretariat')
    await page.getByRole('button', { name: 'Simpan baris' }).click()
    await page.getByText('Diperbaiki').first().waitFor()
    await page.getByRole('button', { name: 'Pindahkan ke tahun ini' }).click()
    await page.getByRole('button', { name: /Simpan sebagai rencana kerja 2026/ }).click()
    await page.getByRole('heading', { name: 'Rencana kerja 2026' }).waitFor()
    await page.goto(`${page.url()}/bulan/2026-06`)
    await page.locator('.item-title a').first().click()
    await page.getByLabel('Catatan').fill('Dikerjakan tanpa skrip')
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText('Dikerjakan tanpa skrip').waitFor()
  })
})

journey('in English', () => {
  it('says everything in the language that was chosen', async () => {
    const desk = await open()
    const { page } = desk
    await page.goto(`${zona.url}/masuk`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Sign in to Zona' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByLabel('E-mail').fill('ratna.wulandari@contoh.go.id')
    await page.getByLabel('Password').fill('kopi pahit di beranda')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByText(/obligations of the unit are overdue/).waitFor()
    expect(desk.troubles()).toEqual([])
    await desk.close()
  })
})
