import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { listMonth } from '#modules/plan/index.ts'
import { aPlan, aRowOf, must } from '#modules/plan/testing/stored-plans.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Desk, journey, openBrowser } from '../fixtures/browser.ts'
import { aClient, type Sent } from '../fixtures/clients.ts'
import { type Copy, freePorts, startCopies } from '../fixtures/copies.ts'
import { type FrontServer, nginx, startNginx } from '../fixtures/nginx.ts'
import { planFile, uploadPlan } from '../fixtures/office.ts'

/** An office works through nginx, as the runbook sets it up, with two copies of Zona behind it; one is killed, then the other. */
const CLIENTS = 8
const year = new Date().getFullYear()

describe.skipIf(nginx === null)('two copies behind nginx while one is killed', async () => {
  const database = await testDatabase()
  const owner = await asOwner(database)
  const open = await openBrowser()
  const office = await anOffice(database.db, { login: 'sari@contoh.go.id', password: 'angin lewat di sawah' })
  const target = `Januari ${year}`
  const rows = Array.from({ length: CLIENTS + 2 }, (_, index) =>
    aRowOf({ action: `Langkah ${index}`, target }, {}, year),
  )
  const planId = await aPlan(database.db, office.actor, { year, rows })
  const { items } = must(await listMonth(database.db, office.actor, { planId, month: `${year}-01`, page: 1 }))
  const home = `/unit/${office.actor.unitId}`
  const duties = items.map(({ obligationId }) => `${home}/rencana/kewajiban/${obligationId}`)
  let proxy: FrontServer
  let copies: [Copy, Copy]
  const stops: (() => Promise<void>)[] = []

  beforeAll(async () => {
    const [plain = 0, secure = 0, first = 0, second = 0] = await freePorts(4)
    proxy = await startNginx({ plain, secure, copies: [first, second] })
    stops.push(proxy.stop)
    const started = await startCopies(database, { baseUrl: proxy.url, ports: [first, second] })
    stops.push(started.stop)
    const [a, b] = started.copies
    if (!a || !b) throw new Error('two copies')
    copies = [a, b]
  })

  afterAll(async () => {
    for (const stop of stops) await stop()
  })

  /** People at work: each reads a page and adds a note to a duty of theirs, again and again, until told to stop. */
  const startWork = () => {
    const answers: (Sent & { readonly note?: string })[] = []
    let working = true
    const work = duties.slice(2).map(async (duty, index) => {
      const client = aClient(proxy, office.token)
      for (let round = 0; working; round += 1) {
        answers.push(await client.send(duty))
        const note = `catatan ${index}.${round}.${Date.now()}`
        answers.push({ ...(await client.send(duty, { deed: 'complete', note })), note })
      }
      client.close()
    })
    return {
      answers,
      stop: async () => {
        working = false
        await Promise.all(work)
      },
    }
  }

  const kept = async () => new Set((await owner('select note from plan.obligation_event')).map(({ note }) => note))

  it('passes on under TLS what people ask, and nothing that is for those who watch', async () => {
    const client = aClient(proxy, office.token)
    expect((await client.send(home)).status).toBe(200)
    for (const path of ['/metrics', '/readyz', '/healthz']) expect((await client.send(path)).status).toBe(404)
    await client.send(`${home}/rencana/${planId}?cari=rahasia-benar`)
    await client.send(`/siapkan/${'x'.repeat(43)}`)
    client.close()
    await expect.poll(proxy.log).toMatch(/GET \/siapkan\/\* 404/)
    expect(proxy.log()).not.toMatch(/rahasia-benar|x{20}/)
  })

  it('loses no page and no note that was acknowledged when a copy is killed, and none at all when it is stopped', async () => {
    const work = startWork()
    await pause(1_000)
    await copies[0].end('SIGKILL')
    await pause(1_500)
    const atKill = work.answers.length
    await copies[0].start()
    // It is left out for two seconds after its last failure.
    await pause(4_000)
    await copies[1].end('SIGTERM')
    await pause(1_000)
    await work.stop()
    await copies[1].start()

    const notes = work.answers.filter(({ note }) => note !== undefined)
    const pages = work.answers.filter(({ note }) => note === undefined)
    expect(pages.filter(({ status }) => status !== 200)).toEqual([])
    const stored = await kept()
    expect(notes.filter(({ status, note }) => status === 200 && !stored.has(note)).map(({ note }) => note)).toEqual([])
    const lost = notes.filter(({ status }) => status !== 200)
    // Forms that were with the copy at that moment say so; at most one for each person.
    expect(lost.length).toBeLessThanOrEqual(CLIENTS)
    for (const { status, body } of lost)
      expect([status, body]).toEqual([502, expect.stringContaining('belum tersimpan')])
    expect(work.answers.slice(atKill).filter(({ status }) => status !== 200)).toEqual([])
    expect(notes.length).toBeGreaterThan(50)
  })

  journey('in the browser', () => {
    let desk: Desk
    let page: Page

    beforeAll(async () => {
      desk = await open({ ignoreHTTPSErrors: true })
      page = desk.page
      await page.goto(`${proxy.url}/masuk`)
      await page.getByLabel('Surel').fill(office.login)
      await page.getByLabel('Kata sandi').fill(office.password)
      await page.getByRole('button', { name: 'Masuk', exact: true }).click()
      await page.waitForURL(/\/unit\//)
    })

    it('a document that one copy took is read through the other', async () => {
      await uploadPlan(page, `${proxy.url}${home}`, planFile('004'))
      const original = `${page.url().split('?')[0]}/asli`
      const client = aClient(proxy, office.token)
      const sizes = new Set<number>()
      for (let times = 0; times < 4; times += 1) {
        const { status, body } = await client.send(new URL(original).pathname)
        expect(status).toBe(200)
        sizes.add(body.length)
      }
      client.close()
      expect([sizes.size, [...sizes].every((size) => size > 10_000)]).toEqual([1, true])
    })

    it('goes on while one copy is killed', async () => {
      await copies[0].end('SIGKILL')
      for (const path of [home, `${home}/rencana/${planId}`, duties[0]]) {
        expect((await page.goto(`${proxy.url}${path}`))?.status()).toBe(200)
      }
      await page.getByLabel('Catatan').fill('sesudah satu salinan mati')
      await page.getByRole('button', { name: 'Tandai selesai' }).click()
      await page.getByText('sesudah satu salinan mati').waitFor()
      await copies[0].start()
    })

    it('a form that was cut off says so and keeps what was typed', async () => {
      await page.goto(`${proxy.url}${duties[1]}`)
      await page.getByLabel('Catatan').fill('ketikan yang panjang')
      for (const copy of copies) copy.freeze()
      await page.getByRole('button', { name: 'Tandai selesai' }).click()
      await pause(500)
      for (const copy of copies) await copy.end('SIGKILL')
      await page.getByText('Sambungan terputus; isian Anda masih di sini.').waitFor()
      expect(await page.getByLabel('Catatan').inputValue()).toBe('ketikan yang panjang')
      await Promise.all(copies.map(({ start }) => start()))
      await page.getByRole('button', { name: 'Tandai selesai' }).click()
      await expect.poll(async () => (await kept()).has('ketikan yang panjang'), { timeout: 10_000 }).toBe(true)
      await desk.close()
    })
  })
})
