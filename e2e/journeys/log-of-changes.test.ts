import { readFileSync } from 'node:fs'
import { afterAll, expect, it, vi } from 'vitest'
import { aColleague, anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { recordChange } from '#platform/audit/index.ts'
import { readAnchor } from '#platform/audit/signed-heads.ts'
import { isSignedBy } from '#platform/audit/signing-key.ts'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aFileForm, asker } from '../fixtures/ask.ts'
import { DESK, type Desk, expectFlawless, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { startZona } from '../fixtures/zona.ts'

const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const zona = await startZona(database)
const ask = asker(zona.url)
const open = await openBrowser()

const chair = await anOffice(db, { unitName: 'Dinas Contoh', personName: 'Ratna Wulandari' })
const member = await aColleague(db, chair, { personName: 'Bagus Prakoso', roles: ['team_member'] })
const { unitId } = chair.actor
const atRoot = {
  ...chair,
  actor: { ...chair.actor, unitId: chair.rootId, scope: { ...chair.actor.scope, unitIds: [chair.rootId] } },
}
const administrator = await aColleague(db, atRoot, { personName: 'Wayan Sudarma', roles: ['administrator'] })
const log = `/unit/${unitId}/pengaturan/jejak`

const sign = async (person: { readonly token: string }, options: Parameters<typeof open>[0] = {}): Promise<Desk> => {
  const desk = await open(options)
  await desk.page.context().addCookies([{ name: 'zona', value: person.token, url: zona.url }])
  afterAll(() => desk.close())
  return desk
}

/** What people did: a plan uploaded, a row corrected, the plan saved, a duty done with a note that a spreadsheet would run. */
const work = async () => {
  const { token } = chair
  const plan = aPlanText([{ action: 'Menyusun standar layanan' }, { action: 'Menetapkan maklumat' }])
  const uploaded = await ask(`/unit/${unitId}/rencana/impor`, { token, form: aFileForm(plan, 'rencana-2026.txt') })
  const review = uploaded.location ?? ''
  const [row] = await owner<{ row_id: string }>('select row_id from plan.import_row order by position limit 1')
  const cells = {
    area: 'I',
    componentNo: '1',
    component: 'K',
    indicator: 'I',
    action: 'Menyusun standar pelayanan',
    evidence: 'SK',
  }
  const rest = { target: 'Januari 2026', output: '', pic: 'Sekretariat', question: '' }
  await ask(review, { token, form: { deed: 'correct', rowId: row?.row_id ?? '', version: '1', ...cells, ...rest } })
  await ask(review, { token, form: { deed: 'save' } })
  const [duty] = await owner<{ obligation_id: string }>('select obligation_id from plan.obligation limit 1')
  const note = '=HYPERLINK("https://contoh.test","klik")'
  const completed = await ask(`/unit/${unitId}/rencana/kewajiban/${duty?.obligation_id}`, {
    token,
    form: { deed: 'complete', note },
  })
  expect([completed.status, uploaded.status]).toEqual([200, 302])
}
await work()
await inScope(db, administrator.actor.scope, (tx) =>
  recordChange(tx, {
    unitId: chair.rootId,
    action: 'organization.unit.changed',
    subject: { kind: 'organization.unit', id: chair.rootId },
    values: { name: { old: 'Kota Lama', new: 'Kota Contoh' } },
  }),
)
await vi.waitUntil(async () => Number((await owner('select audit.seal(5000) as n'))[0]?.n) > 0, { timeout: 20_000 })

journey('the log of changes', () => {
  it('tells the chair who did what, before and after, and leads to the thing', async () => {
    const { page, troubles } = await sign(chair)
    await page.goto(`${zona.url}/unit/${unitId}`)
    await page.getByRole('link', { name: 'Jejak' }).first().click()
    await page.getByRole('heading', { name: 'Jejak perubahan' }).waitFor()
    const rows = page.getByRole('row')
    const corrected = rows.filter({ hasText: 'Memperbaiki baris rencana' })
    await corrected.getByText('Menyusun standar layanan').waitFor()
    await corrected.getByText('Menyusun standar pelayanan').waitFor()
    await corrected.getByText('Ratna Wulandari').waitFor()
    await page.getByText(/Tersegel sampai nomor \d+/).waitFor()
    expect(await page.getByText('Kota Lama').count()).toBe(0)
    await page.getByRole('link', { name: 'Menandai kewajiban selesai' }).click()
    await page.waitForURL(/\/rencana\/kewajiban\//)
    expect(troubles()).toEqual([])
  })

  it('filters by kind, person and day, in the address', async () => {
    const { page } = await sign(chair)
    await page.goto(`${zona.url}${log}`)
    await page.getByLabel('Orang').selectOption({ label: 'Ratna Wulandari' })
    await page.getByRole('button', { name: 'Saring' }).click()
    await page.waitForURL(/orang=/)
    await page.getByRole('link', { name: 'Menandai kewajiban selesai' }).waitFor()
    await page.getByLabel('Dari tanggal').fill('2031-01-01')
    await page.getByRole('button', { name: 'Saring' }).click()
    await page.getByText('Tidak ada catatan').waitFor()
    await page.getByRole('link', { name: 'Hapus saringan' }).click()
    await page.getByText('Menyimpan rencana kerja').waitFor()
  })

  it('goes on page by page to the oldest entry', async () => {
    await inScope(db, chair.actor.scope, async (tx) => {
      for (let index = 0; index < 60; index += 1) {
        await recordChange(tx, {
          unitId,
          action: 'plan.obligation.noted',
          subject: { kind: 'plan.obligation', id: unitId },
          values: { note: { new: `Catatan ${index}` } },
        })
      }
    })
    const { page } = await sign(chair)
    await page.goto(`${zona.url}${log}`)
    await page.getByText(/: Catatan 59$/).waitFor()
    expect(await page.getByRole('row').count()).toBe(51)
    await page.getByRole('link', { name: 'Lebih lama' }).click()
    await page.getByText(/: Catatan 9$/).waitFor()
    await page.getByText('Mengunggah dokumen rencana kerja').waitFor()
    expect(await page.getByRole('link', { name: 'Lebih lama' }).count()).toBe(0)
  })

  it('gives a table that no spreadsheet runs, and a seal that is signed', async () => {
    const { page } = await sign(chair)
    await page.goto(`${zona.url}${log}`)
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh CSV' }).click(),
    ])
    const csv = readFileSync(await table.path(), 'utf8')
    expect(table.suggestedFilename()).toMatch(/^jejak-\d{4}-\d{2}-\d{2}\.csv$/)
    expect(csv.startsWith('\uFEFF"Nomor","Waktu (WIB)"')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""https://contoh.test"",""klik"")"`)
    expect(csv.match(/"Catatan \d+"/g)).toHaveLength(60)
    expect(csv).not.toContain('Kota Lama')
    const [seal] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh tanda segel' }).click(),
    ])
    const text = readFileSync(await seal.path(), 'utf8')
    const { public_key } = JSON.parse(text)
    expect(readAnchor(text, [public_key])).toMatchObject({ ok: true, value: [{ trust: 'signed' }] })
    expect(isSignedBy(public_key, 'something else', JSON.parse(text).heads[0].signature)).toBe(false)
  })

  it('shows an administrator accounts and units of all beneath, and no plan', async () => {
    const { page } = await sign(administrator)
    await page.goto(`${zona.url}/unit/${chair.rootId}/pengaturan/jejak`)
    await page.getByText('Kota Lama').waitFor()
    expect(await page.getByText('Menandai kewajiban selesai').count()).toBe(0)
    const csv = await ask(`/unit/${chair.rootId}/pengaturan/jejak/unduh`, { token: administrator.token })
    expect(csv.body).toContain('Kota Lama')
    expect(csv.body).not.toMatch(/Catatan \d|standar/)
    expect(csv.headers.get('content-type')).toContain('text/csv')
  })

  it('is closed to other roles, in the menu and by address', async () => {
    const { page } = await sign(member)
    await page.goto(`${zona.url}/unit/${unitId}`)
    expect(await page.getByRole('link', { name: 'Jejak' }).count()).toBe(0)
    for (const path of [log, `${log}/unduh`, `${log}/segel`]) {
      expect((await ask(path, { token: member.token })).status, path).toBe(403)
    }
  })

  it.each([
    ['desk', DESK, 'light'],
    ['desk at night', DESK, 'dark'],
    ['phone', PHONE, 'light'],
    ['phone at night', PHONE, 'dark'],
  ] as const)('is accessible and fits: %s', async (name, viewport, colorScheme) => {
    const { page } = await sign(chair, { viewport, colorScheme })
    for (const path of [log, `${log}?dari=2031-01-01`]) {
      await page.goto(`${zona.url}${path}`)
      await page.locator('h1').waitFor()
      await expectFlawless(page)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wider, name).toBeLessThanOrEqual(0)
    }
  })
})
