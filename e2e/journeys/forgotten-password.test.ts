import { afterAll, expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { startMailSink, textOf } from '#platform/mail/testing/mail-sink.ts'
import { expectAccessible, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { freePort } from '../fixtures/free-port.ts'
import { startZona } from '../fixtures/zona.ts'

const database = await testDatabase()
const sink = await startMailSink()
afterAll(() => sink.close())
const port = await freePort()
const zona = await startZona(database, {
  PORT: String(port),
  BASE_URL: `http://localhost:${port}`,
  SMTP_URL: `smtp://localhost:${sink.port}`,
  MAIL_FROM: 'Zona Kota Contoh <zona@contoh.go.id>',
  LOG_LEVEL: 'info',
})
const silent = await startZona(await testDatabase())
const open = await openBrowser()
const ratna = await anOffice(database.db, { login: 'ratna@contoh.go.id', personName: 'Ratna Wulandari' })

journey('a forgotten password', () => {
  it('is replaced by way of the mailbox', async () => {
    const { page, troubles } = await open({ viewport: PHONE })
    await page.goto(`${zona.url}/masuk`)
    await page.getByRole('link', { name: 'Lupa kata sandi?' }).click()
    await page.getByRole('heading', { name: 'Lupa kata sandi' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Kirim tautan' }).click()
    await page.getByText('Tuliskan surel atau NIP Anda.', { exact: true }).waitFor()
    await page.getByLabel('Surel atau NIP').fill('Ratna@contoh.go.id')
    await page.getByRole('button', { name: 'Kirim tautan' }).click()
    await page.getByText('Periksa kotak surat Anda').waitFor()
    await expectAccessible(page)
    const letter = await sink.waitFor(1)
    expect(letter.to).toEqual(['ratna@contoh.go.id'])
    const link = /http:\S+\/atur-ulang\/\S+/.exec(textOf(letter))?.[0] ?? ''
    await page.goto(link)
    await page.getByLabel('Kata sandi').fill('password123456789')
    await page
      .getByRole('button', { name: /kata sandi/i })
      .last()
      .click()
    await page.getByText('Kata sandi ini mudah ditebak', { exact: false }).waitFor()
    await page.getByLabel('Kata sandi').fill('tujuh kuda makan rumput')
    await page
      .getByRole('button', { name: /kata sandi/i })
      .last()
      .click()
    await page.getByText('Kata sandi baru tersimpan').waitFor()
    await page.getByLabel('Surel atau NIP').fill(ratna.login)
    await page.getByLabel('Kata sandi').fill('tujuh kuda makan rumput')
    await page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await page.waitForURL(/\/unit\//)
    await page.goto(link)
    await page.getByRole('heading', { name: 'Tautan ini tidak berlaku lagi' }).waitFor()
    expect(troubles().filter((trouble) => !trouble.includes('404') && !trouble.includes('400'))).toEqual([])
  })

  it('of nobody gets the same answer, and no letter', async () => {
    const { page, troubles } = await open()
    await page.goto(`${zona.url}/lupa-sandi`)
    await page.getByLabel('Surel atau NIP').fill('tidak.ada@contoh.go.id')
    await page.getByRole('button', { name: 'Kirim tautan' }).click()
    await page.getByText('Periksa kotak surat Anda').waitFor()
    expect(troubles()).toEqual([])
    expect(sink.letters).toHaveLength(1)
  })

  it('is a matter for the administrator where mail is off', async () => {
    const { page, troubles } = await open()
    await page.goto(`${silent.url}/lupa-sandi`)
    await page.getByText('Mintalah administrator unit Anda membuatkan tautan').waitFor()
    expect(await page.getByRole('textbox').count()).toBe(0)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Kembali ke halaman masuk' }).click()
    await page.getByRole('heading', { name: 'Masuk ke Zona' }).waitFor()
    expect(troubles()).toEqual([])
  })

  it('leaves neither address nor link in what the program prints', () => {
    const token = /atur-ulang\/(\S+)/.exec(
      textOf(sink.letters[0] ?? { from: '', to: [], raw: '', isSecret: false }),
    )?.[1]
    expect(token).toHaveLength(43)
    for (const secret of ['contoh.go.id', token ?? '-']) expect(zona.output()).not.toContain(secret)
  })
})
