import { request } from 'node:http'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { asker } from '../fixtures/ask.ts'
import { type Desk, expectAccessible, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { startDemo } from '../fixtures/demo.ts'
import { startZona } from '../fixtures/zona.ts'

/** A visitor looks at the demo from several desks; nobody gets in anywhere else without a password. */
const demo = await startDemo()
const open = await openBrowser()

/** Sits down at the first desk of a role in a unit. */
const sitDown = async (page: Page, unit: RegExp, role: string): Promise<string> => {
  await page.goto(`${demo.url}/demo`)
  const card = page.locator('section.card', { has: page.getByRole('heading', { name: unit }) })
  const desks = card.locator('dt', { hasText: new RegExp(`^${role}$`) }).locator('xpath=following-sibling::dd[1]')
  const button = desks.getByRole('button').first()
  const name = (await button.locator('.desk-name').evaluate((node) => node.firstChild?.textContent)) ?? ''
  await button.click()
  await page.waitForURL((url) => url.pathname !== '/demo')
  return name
}

const madiun = /^Dinas Kependudukan/

let desk: Desk
let page: Page

journey('a visitor of the demo', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  it('chooses among offices with people in every role', async () => {
    await page.goto(`${demo.url}/demo`)
    await page.getByRole('heading', { level: 1, name: 'Masuk sebagai siapa?' }).waitFor()
    await page.getByRole('complementary', { name: 'Data contoh' }).waitFor()
    expect(await page.locator('.desks-jump li').count()).toBe(5)
    const roles = await page.locator('section.card').first().locator('dt').allTextContents()
    expect(roles).toEqual(
      expect.arrayContaining(['Kepala unit', 'Ketua tim ZI', 'Sekretaris tim ZI', 'Koordinator area', 'Administrator']),
    )
    expect(await page.getByRole('button', { name: /karangan|, S\.|,/ }).count()).toBeGreaterThan(60)
    await expectAccessible(page)
  })

  it('sees from the chair a year that is half done: home, plan, ribbon, month, and a duty with its history', async () => {
    const name = await sitDown(page, madiun, 'Ketua tim ZI')
    await page.getByText('Selasa, 30 Juni 2026').waitFor()
    await page.getByRole('heading', { level: 1, name: /^\d+ kewajiban unit terlambat$/ }).waitFor()
    await page.getByText(name, { exact: true }).first().waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Buka rencana' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rencana kerja 2026' }).waitFor()
    for (const [month, done] of [
      ['Januari', /: [1-9]\d* dari/],
      ['Mei', /: [1-9]\d* dari/],
      ['Desember', /: 0 dari/],
    ] as const) {
      const cells = page.getByRole('link', { name: new RegExp(`, ${month} `) })
      const names = await cells.evaluateAll((all) =>
        all.map((each) => each.getAttribute('aria-label') ?? each.textContent),
      )
      expect(
        names.some((each) => done.test(each ?? '')),
        `${month}: ${names}`,
      ).toBe(true)
    }
    await expectAccessible(page)
    await page.goto(`${page.url()}/bulan/2026-06`)
    await page.getByText(/^\d+ dari \d+ selesai$/).waitFor()
    await page.locator('.item', { hasText: 'Selesai' }).first().getByRole('link').first().click()
    await page.getByRole('heading', { level: 2, name: 'Riwayat' }).waitFor()
    await page
      .getByText(/^\d+ Juni 2026 \d\d\.\d\d WIB · \S+/)
      .first()
      .waitFor()
    await expectAccessible(page)
  })

  it('switches to the secretary, whose work stands in the history at the moment of the demo', async () => {
    const duty = page.url()
    const name = await sitDown(page, madiun, 'Sekretaris tim ZI')
    await page.goto(duty)
    await page.getByRole('button', { name: 'Batalkan tanda selesai' }).click()
    await page.getByLabel('Catatan').fill('Dari meja saya')
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText(`30 Juni 2026 10.15 WIB · ${name} · Dari meja saya`).waitFor()
  })

  it('switches on a phone to an office in the middle of reading its plan', async () => {
    const phone = await open({ viewport: PHONE })
    await sitDown(phone.page, /^Badan Pengelolaan Pajak/, 'Sekretaris tim ZI')
    await phone.page.goto(`${phone.page.url()}/rencana`)
    await phone.page
      .getByRole('link', { name: /^Rencana Kerja ZI|DOKUMEN RENCANA/ })
      .first()
      .click()
    await phone.page.getByRole('heading', { level: 1, name: 'Periksa yang terbaca' }).waitFor()
    await phone.page
      .getByText(/perlu dilihat/)
      .first()
      .waitFor()
    await phone.page.getByRole('link', { name: 'Ganti orang' }).first().click()
    await phone.page.getByText('Anda sekarang').first().waitFor()
    await expectAccessible(phone.page)
    expect(phone.troubles()).toEqual([])
    await phone.close()
  })

  it('reads in the log of changes what half a year brought, sealed', async () => {
    await sitDown(page, madiun, 'Ketua tim ZI')
    await page.getByRole('link', { name: 'Jejak' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Jejak perubahan' }).waitFor()
    await page.getByText(/^Tersegel sampai nomor \d+ pada 30 Juni 2026/).waitFor()
    await page
      .getByText(/Juni 2026 \d\d\.\d\d WIB/)
      .nth(3)
      .waitFor()
    await expectAccessible(page)
  })

  it('signs nobody in who is not there', async () => {
    const ask = asker(demo.url)
    const answer = await ask('/demo', { form: { person: '00000000-0000-4000-8000-000000000000' } })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []])
  })
})

/** Asks as no browser on this machine would: with headers of a proxy, by another name. */
const askRaw = (url: string, method: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
    const asked = request(url, { method, headers: { ...type, ...headers } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end(method === 'POST' ? 'person=x' : undefined)
  })

describe('the switch of persons', () => {
  it.each([
    ['passed on by a proxy', { 'x-forwarded-for': '127.0.0.1' }],
    ['passed on with a host', { 'x-forwarded-host': 'localhost' }],
    ['passed on as RFC 7239 says', { forwarded: 'for=127.0.0.1' }],
    ['asked under another name', { host: 'zona.contoh.go.id' }],
  ])('does not exist when %s', async (_how, headers) => {
    expect(await askRaw(`${demo.url}/demo`, 'GET', headers)).toBe(404)
    expect(await askRaw(`${demo.url}/demo`, 'POST', headers)).toBe(404)
    expect(await askRaw(`${demo.url}/demo.data`, 'GET', headers)).toBe(404)
  })

  it('does not exist in a real Zona, not even when its database carries the mark', async () => {
    const database = await testDatabase()
    const { actor } = await anOffice(database.db)
    const zona = await startZona(database)
    const ask = asker(zona.url)
    const form = { person: actor.scope.personId }
    const expectNothing = async () => {
      for (const path of ['/demo', '/demo.data']) {
        for (const answer of [await ask(path), await ask(path, { form })]) {
          expect([path, answer.status, answer.headers.getSetCookie()]).toEqual([path, 404, []])
        }
      }
      const nowhere = await ask('/alamat/yang/tidak-ada')
      const title = (body: string) => /<title[^>]*>([^<]*)</.exec(body)?.[1]
      expect(title((await ask('/demo')).body)).toBe(title(nowhere.body))
      expect((await ask('/masuk')).body).not.toContain('Data contoh')
    }
    await expectNothing()
    await (await asOwner(database))(`insert into platform.demo_marker (clock) values ('2026-06-30T10:15:00+07:00')`)
    await expectNothing()
  })
})

describe('the program of the demo', () => {
  it('had nothing go wrong inside', () => {
    expect(demo.output()).not.toMatch(/"level":"(error|warn)"|Error:/)
  })
})
