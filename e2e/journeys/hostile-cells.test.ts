import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlanText, type PrintedAction } from '#modules/plan/testing/plan-texts.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, journey, openBrowser } from '../fixtures/browser.ts'
import { savePlan } from '../fixtures/office.ts'
import { startZona } from '../fixtures/zona.ts'

/** A plan whose cells are attacks. Whoever opens it sees them as the text they are. */
const ATTACKS = [
  '<script>window.hacked=1</script>',
  '<img src=x onerror="window.hacked=1">',
  '"><svg onload=window.hacked=1>',
  `' onmouseover='window.hacked=1`,
  'javascript:window.hacked=1',
  '</script><script>window.hacked=1</script>',
  '</title></textarea><script>window.hacked=1</script>',
  '{{constructor.constructor("window.hacked=1")()}}',
  '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  '<style>*{display:none}</style>',
  '<a href="javascript:window.hacked=1">klik</a>',
  '=cmd|"/c calc"!A1',
  '\u202eterbalik\u202c <!-- --> &lt;b&gt; &amp;',
] as const

const database = await testDatabase()
const zona = await startZona(database)
const { actor, token } = await anOffice(database.db, { unitName: `Dinas ${ATTACKS[1]}`, personName: ATTACKS[0] })
const home = `${zona.url}/unit/${actor.unitId}`
const open = await openBrowser()
const folder = mkdtempSync(join(tmpdir(), 'zona-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let desk: Desk
let page: Page

journey('a plan full of attacks', () => {
  beforeAll(async () => {
    desk = await open()
    page = desk.page
    await page.context().addCookies([{ name: 'zona', value: token, url: zona.url }])
  })

  const expectUnharmed = async () => {
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
    expect(await page.locator('main script, main iframe, main style, main svg[onload], main img').count()).toBe(0)
    expect(await page.locator('[onerror], [onload], [onmouseover], a[href^="javascript:"]').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    const metrics = await page.request.get(`${zona.url}/metrics`)
    expect(await metrics.text()).toContain('zona_csp_reports_total 0')
    expect(desk.troubles()).toEqual([])
  }

  it('is read, and its review shows every attack as text', async () => {
    const rows = ATTACKS.map(
      (attack): PrintedAction => ({
        indicator: `Indikator ${attack}`,
        action: `Langkah ${attack}`,
        evidence: `Bukti ${attack}; SK`,
        target: 'Mei 2026',
        pic: `Kepala ${attack}`,
        output: `1 ${attack}`,
      }),
    )
    const file = join(folder, 'rencana <b onmouseover=alert(1)>.txt')
    writeFileSync(file, aPlanText(rows, [`RENCANA KERJA ${ATTACKS[0]}`, 'TAHUN 2026', '']))
    await page.goto(`${home}/rencana/impor`)
    await page.getByLabel('Berkas rencana kerja').setInputFiles(file)
    await page.getByRole('button', { name: 'Baca berkas ini' }).click()
    await page.getByRole('heading', { name: 'Periksa yang terbaca' }).waitFor()
    await page.getByText('rencana <b onmouseover=alert(1)>.txt').waitFor()
    expect(await page.locator('.source-text').textContent()).toContain('<script>window.hacked=1</script>')
    await expectUnharmed()
  })

  it('can be corrected: what is typed comes back as it was', async () => {
    await page.getByRole('link', { name: 'Baris 3', exact: true }).click()
    await page.getByLabel('Nomor komponen').fill(ATTACKS[2])
    await page.getByLabel('Penanggung jawab').fill(ATTACKS[6])
    await page.getByRole('button', { name: 'Simpan baris' }).click()
    await page.getByText('Tuliskan angka 1 sampai 999').waitFor()
    expect(await page.getByLabel('Penanggung jawab').inputValue()).toBe(ATTACKS[6])
    expect(await page.getByLabel('Nomor komponen').inputValue()).toBe(ATTACKS[2])
    await expectUnharmed()
    await page.getByLabel('Nomor komponen').fill('3')
    await page.getByRole('button', { name: 'Simpan baris' }).click()
    await page.getByText('Diperbaiki').waitFor()
    await expectUnharmed()
  })

  it('lives as a plan, found by its attacks', async () => {
    await savePlan(page, 2026)
    await page.getByText('</title></textarea><script>window.hacked=1</script>').first().waitFor()
    await expectUnharmed()
    await page.getByRole('searchbox', { name: 'Cari dalam rencana' }).fill('"><svg')
    await page.getByRole('button', { name: 'Saring' }).click()
    await page.waitForURL(/cari=/)
    expect(await page.getByRole('searchbox', { name: 'Cari dalam rencana' }).inputValue()).toBe('"><svg')
    await expectUnharmed()
  })

  it('takes an attack for a note, and shows it in the month, the duty and the list', async () => {
    await page.goto(home)
    await expectUnharmed()
    await page.goto(`${home}/rencana`)
    await expectUnharmed()
    await page.locator('.item-title a').first().click()
    await page
      .getByRole('link', { name: /Mei 2026/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Kewajiban Mei 2026' }).waitFor()
    await expectUnharmed()
    await page.locator('.item-title a').first().click()
    await page.getByLabel('Catatan').fill(ATTACKS.join('\n'))
    await page.getByRole('button', { name: 'Tandai selesai' }).click()
    await page.getByText('Kewajiban ditandai selesai.').waitFor()
    await page.getByText('</title></textarea>').last().waitFor()
    await expectUnharmed()
  })

  it('is also harmless when the page is loaded anew, as the server sends it', async () => {
    await page.reload()
    await page.getByText('</title></textarea>').last().waitFor()
    await expectUnharmed()
  })

  it('of more than 25 MB is refused before it is sent, in words', async () => {
    const file = join(folder, 'besar.txt')
    writeFileSync(file, Buffer.alloc(26 * 1024 * 1024, 'x\n'))
    await page.goto(`${home}/rencana/impor`)
    await page.getByLabel('Berkas rencana kerja').setInputFiles(file)
    await page.getByText('Berkas ini lebih besar dari 25 MB.').waitFor()
    await expectUnharmed()
  })
})
