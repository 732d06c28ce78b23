import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { expectAccessible, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { office, planFile, ratna, savePlan, setUp, uploadPlan } from '../fixtures/office.ts'
import { startZona } from '../fixtures/zona.ts'

/** Ratna sets up an agency: three units, twelve people; Siti is invited, Agus takes over when she leaves. */
const zona = await startZona(await testDatabase())
const open = await openBrowser()
const desk = await open()
const { page } = desk

const siti = { name: 'Siti Aminah', email: 'siti.aminah@contoh.go.id', password: 'payung kuning di halte' } as const
const LIBRARY = 'Dinas Perpustakaan Kota Contoh'
const STAFF = 'Badan Kepegawaian Kota Contoh'
let root = ''
let unit = ''

/** Nine rows of the sheet that the personnel office sent: eight people, one of them with a number that the sheet has rounded. */
const SHEET = [
  'DAFTAR PEGAWAI;;;;',
  'NIP;Nama;Jabatan;Unit Kerja;Peran',
  `198503122010011003;Agus Salim;Analis;${office.unit};Anggota tim`,
  `197902282005012004;Dewi Lestari;Kepala Bidang;${office.unit};Koordinator area`,
  `198801152014031005;Budi Hartono;Arsiparis;${LIBRARY};`,
  `199007212015052006;Citra Kirana;Pustakawan;${LIBRARY};`,
  `198211302008012007;Fitri Handayani;Kepala Dinas;${LIBRARY};Kepala unit`,
  `199305062019031008;Gunawan;Analis;${STAFF};Pengelola kepegawaian`,
  `199109092018012009;Hesti Rahayu;Analis;${STAFF};`,
  `199402142020122010;Indah Permata;Pranata Komputer;Bagian Umum;`,
  '1,98503E+17;Terbulatkan;Analis;Bagian Umum;',
].join('\n')

const signIn = async (on: Page, login: string, password: string) => {
  await on.goto(`${zona.url}/masuk`)
  await on.getByLabel('Surel').fill(login)
  await on.getByLabel('Kata sandi').fill(password)
  await on.getByRole('button', { name: 'Masuk', exact: true }).click()
  await on.waitForURL((url) => !url.pathname.startsWith('/masuk'))
}

const isInSight = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

const addPerson = async (given: { name: string; email: string; unit: string; roles: readonly string[] }) => {
  await page.goto(`${root}/pengaturan/orang/baru`)
  await page.getByLabel('Nama', { exact: true }).fill(given.name)
  await page.getByLabel('Surel').fill(given.email)
  await page.getByLabel('Unit', { exact: true }).selectOption({ label: `\u00a0\u00a0\u00a0${given.unit}` })
  await page.getByLabel('Pegawai', { exact: true }).uncheck()
  for (const role of given.roles) await page.getByLabel(role, { exact: true }).check()
  await page.getByRole('button', { name: 'Tambahkan' }).click()
  await page.getByRole('heading', { name: `${given.name} ditambahkan` }).waitFor()
  return page.locator('.secret').inputValue()
}

journey('an administrator sets up an agency', () => {
  let invitation = ''

  it('finds people and units in the unit of the agency as a whole', async () => {
    await setUp(page, zona.setUpUrl ?? '')
    unit = page.url()
    await page.goto(zona.url)
    await page.getByRole('link', { name: office.agency }).click()
    await page.getByRole('heading', { name: 'Orang dan unit' }).waitFor()
    root = page.url()
    expect(await page.getByRole('link', { name: 'Rencana', exact: true }).count()).toBe(0)
    await expectAccessible(page)
  })

  it('adds two more units', async () => {
    for (const name of [LIBRARY, STAFF]) {
      await page.goto(`${root}/pengaturan/unit`)
      await page.getByRole('link', { name: 'Tambah unit' }).click()
      await page.getByLabel('Nama unit kerja').fill(name)
      await page.getByRole('button', { name: 'Tambah unit' }).click()
      await page.getByText('Unit ditambahkan.').waitFor()
    }
    await page.getByRole('link', { name: 'Unit', exact: true }).first().click()
    await page.getByText('4 unit yang Anda kelola').waitFor()
    await expectAccessible(page)
  })

  it('is told that a name of a unit is taken, and how long one may be', async () => {
    await page.goto(`${root}/pengaturan/unit/baru`)
    for (const [name, told] of [
      [LIBRARY.toUpperCase(), `Di bawah unit ini sudah ada unit bernama ${LIBRARY.toUpperCase()}.`],
      ['x'.repeat(301), 'Terlalu panjang: paling banyak 300 huruf.'],
    ] as const) {
      await page.getByLabel('Nama unit kerja').fill(name)
      await page.getByRole('button', { name: 'Tambah unit' }).click()
      await page.getByText(told).waitFor()
    }
  })

  it('invites three people by a link that is shown once', async () => {
    invitation = await addPerson({ ...siti, unit: office.unit, roles: ['Sekretaris tim ZI'] })
    await addPerson({ name: 'Bagus Prakoso', email: 'bagus@contoh.go.id', unit: LIBRARY, roles: ['Ketua tim ZI'] })
    await addPerson({ name: 'Joko Susilo', email: 'joko@contoh.go.id', unit: STAFF, roles: ['Ketua tim ZI'] })
    expect(invitation).toMatch(/\/undangan\/[\w-]{43}$/)
    await page.goto(`${root}/pengaturan/orang`)
    expect(await page.locator('.secret').count()).toBe(0)
    await page.getByText('Belum membuka undangan: 3').waitFor()
  })

  it('brings in the others from a sheet, after a look at every row', async () => {
    await page.getByRole('link', { name: 'Impor dari lembar kerja' }).click()
    const file = { name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }
    await page.getByLabel('Berkas daftar pegawai').setInputFiles(file)
    await page.getByRole('button', { name: 'Baca berkas ini' }).click()
    await page.getByRole('heading', { name: 'Periksa pegawai.csv' }).waitFor()
    await page.getByText('dibulatkan oleh lembar kerja').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Bagian Umum').uncheck()
    await page.getByRole('button', { name: 'Jalankan untuk 8 orang' }).click()
    await page.getByText('7 baris sudah dijalankan.').waitFor()
    await page.getByText('2 baris dilewati karena bermasalah.').waitFor()
    await page.getByRole('link', { name: 'Orang', exact: true }).first().click()
    await page.getByText('11 orang').waitFor()
  })

  it('takes an import back and does it again with the unit that was missing', async () => {
    await page.goto(`${root}/pengaturan/orang/impor`)
    await page.getByRole('link', { name: 'pegawai.csv' }).first().click()
    await page.getByRole('button', { name: 'Batalkan seluruh impor' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Batalkan seluruh impor' }).click()
    await page.getByText('Impor dibatalkan.').waitFor()
    await page.goto(`${root}/pengaturan/orang/impor`)
    const file = { name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) }
    await page.getByLabel('Berkas daftar pegawai').setInputFiles(file)
    await page.getByRole('button', { name: 'Baca berkas ini' }).click()
    await page.getByRole('button', { name: 'Jalankan untuk 8 orang' }).click()
    await page.getByText('8 baris sudah dijalankan.').waitFor()
    await page.goto(`${root}/pengaturan/orang`)
    await page.getByText('12 orang').waitFor()
  })

  it('prints a slip for everybody who has not opened an invitation', async () => {
    await page.getByRole('link', { name: 'Lembar undangan' }).click()
    await page.getByRole('heading', { name: 'Lembar undangan' }).waitFor()
    await page.getByLabel('Unit', { exact: true }).selectOption({ label: `\u00a0\u00a0\u00a0${STAFF}` })
    await page.getByRole('button', { name: 'Buat lembar undangan' }).click()
    await page.getByRole('heading', { name: 'Undangan untuk 3 orang' }).waitFor()
    expect(await page.getByRole('img', { name: /Kode QR/ }).count()).toBe(3)
    await expectAccessible(page)
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '')
    })
    await page.getByRole('button', { name: 'Cetak lembar ini' }).click()
    await page.locator('body[data-printed]').waitFor()
    expect(desk.troubles()).toEqual([])
  })

  it('is opened by Siti on her phone: it says who asks, and opening it uses nothing up', async () => {
    const phone = await open({ viewport: PHONE })
    for (const _look of [1, 2]) {
      await phone.page.goto(invitation)
      await phone.page.getByText(`${ratna.name} mengundang Anda`).waitFor()
      await phone.page.getByText(office.unit).waitFor()
    }
    await expectAccessible(phone.page)
    await phone.page.getByLabel('Kata sandi').fill('kopi')
    await phone.page.getByRole('button', { name: 'Buat kata sandi dan masuk' }).click()
    await phone.page.getByText('Kata sandi terlalu pendek').waitFor()
    await phone.page.getByLabel('Kata sandi').fill(siti.password)
    await phone.page.getByRole('button', { name: 'Buat kata sandi dan masuk' }).click()
    await phone.page.waitForURL(unit)
    await phone.page.goto(invitation)
    await phone.page.getByRole('heading', { name: 'Tautan ini tidak berlaku lagi' }).waitFor()
    expect(phone.troubles()).toEqual([])
    await phone.close()
  })
})

journey('a person with two roles', () => {
  it('enters either unit and sees in each what her role there opens', async () => {
    await page.goto(`${root}/pengaturan/orang?cari=siti`)
    await page.getByRole('link', { name: siti.name }).click()
    await page.locator('summary', { hasText: 'Tambah unit untuk orang ini' }).click()
    const form = page.locator('details', { hasText: 'Tambah unit untuk orang ini' })
    await form.getByLabel('Unit', { exact: true }).selectOption({ label: `\u00a0\u00a0\u00a0${STAFF}` })
    await form.getByLabel('Pegawai', { exact: true }).uncheck()
    await form.getByRole('checkbox', { name: /^Administrator/ }).check()
    await form.getByRole('button', { name: 'Tambah unit untuk orang ini' }).click()
    await page.getByText('Unit dan peran tersimpan.').waitFor()
    // The answer stands above a long page, the form far below: it comes into sight, and the form that did its work folds up.
    await expect.poll(() => page.getByText('Unit dan peran tersimpan.').evaluate(isInSight)).toBe(true)
    expect(await form.getAttribute('open')).toBeNull()
    await expectAccessible(page)

    const hers = await open()
    await signIn(hers.page, siti.email, siti.password)
    await hers.page.waitForURL(unit)
    await hers.page.getByRole('link', { name: `Kelola ${STAFF}` }).click()
    await hers.page.getByRole('link', { name: 'Orang', exact: true }).waitFor()
    expect(await hers.page.getByRole('link', { name: 'Rencana', exact: true }).count()).toBe(0)
    await hers.page.getByRole('link', { name: 'Orang', exact: true }).click()
    await hers.page.getByText('4 orang').waitFor()
    await hers.page.goto(unit)
    await hers.page.getByRole('link', { name: 'Rencana', exact: true }).waitFor()
    expect(await hers.page.getByRole('link', { name: 'Orang', exact: true }).count()).toBe(0)
    expect(hers.troubles()).toEqual([])
    await hers.close()
  })
})

journey('a person who leaves', () => {
  it('is shut out with the next click, and what was hers to do has moved', { timeout: 120_000 }, async () => {
    await uploadPlan(page, unit, planFile('004'))
    await page.getByLabel('Tahun rencana').fill('2026')
    await page.getByRole('button', { name: 'Pindahkan ke tahun ini' }).click()
    await page.getByText('dipindahkan ke tahun 2026').waitFor()
    await savePlan(page, 2026)
    await page.goto(`${page.url()}/bulan/2026-12`)
    await page.locator('.item-title a').first().click()
    await page.getByLabel('Tunjuk penanggung jawab').selectOption({ label: siti.name })
    await page.getByRole('button', { name: 'Simpan penanggung jawab' }).click()
    await page.getByText(`Sekarang ${siti.name}`).waitFor()
    const duty = page.url()

    const hers = await open()
    await signIn(hers.page, siti.email, siti.password)
    await hers.page.goto(unit)
    await hers.page.getByRole('link', { name: 'Rencana', exact: true }).waitFor()

    await page.goto(`${root}/pengaturan/orang?cari=siti`)
    await page.getByRole('link', { name: siti.name }).click()
    const card = page.locator('section.card', { has: page.getByRole('heading', { name: office.unit }) })
    await card.getByRole('link', { name: 'Akhiri peran di unit ini' }).click()
    await page.getByText('Ia penanggung jawab').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Serahkan semuanya kepada').selectOption({ label: 'Agus Salim' })
    await page.getByRole('button', { name: 'Akhiri peran sekarang' }).click()
    await page.getByText('aksesnya sudah ditutup').waitFor()

    await hers.page.getByRole('link', { name: 'Rencana', exact: true }).click()
    await hers.page.getByRole('heading', { name: 'Halaman tidak ditemukan' }).waitFor()
    await hers.page.goto(zona.url)
    await hers.page.waitForURL(/\/unit\//)
    expect(hers.page.url()).not.toBe(unit)
    await hers.close()

    await page.goto(duty)
    await page.getByText('Sekarang Agus Salim').waitFor()
    expect(desk.troubles()).toEqual([])
  })
})

journey('without script', () => {
  it('adds a person, resets a password and brings in a sheet by plain forms', async () => {
    const plain = await open({ javaScriptEnabled: false, viewport: PHONE })
    const { page: hers } = plain
    await signIn(hers, ratna.login, ratna.password)
    await hers.goto(`${root}/pengaturan/orang/baru`)
    await hers.getByLabel('Nama', { exact: true }).fill('Tanpa Skrip')
    await hers.getByLabel('NIP').fill('19860926 201505 1 099')
    await hers.getByLabel('Unit', { exact: true }).selectOption({ label: `\u00a0\u00a0\u00a0${LIBRARY}` })
    await hers.getByRole('button', { name: 'Tambahkan' }).click()
    expect(await hers.locator('.secret').inputValue()).toMatch(/\/undangan\//)
    await hers.getByRole('link', { name: 'Buka halaman orang ini' }).click()
    await hers.getByRole('button', { name: 'Buat tautan undangan' }).click()
    const link = await hers.locator('.secret').inputValue()
    await hers.goto(`${root}/pengaturan/orang/impor`)
    const list = `Nama;NIP;Unit\nLewat Berkas;198609262015051098;${LIBRARY}`
    const file = { name: 'satu.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
    await hers.locator('input[type=file]').setInputFiles(file)
    await hers.getByRole('button', { name: 'Baca berkas ini' }).click()
    await hers.getByRole('button', { name: 'Jalankan untuk 1 orang' }).click()
    await hers.getByText('1 baris sudah dijalankan.').waitFor()
    await plain.close()

    const theirs = await open({ javaScriptEnabled: false, viewport: PHONE })
    await theirs.page.goto(link)
    await theirs.page.getByLabel('Kata sandi').fill(siti.password)
    await theirs.page.getByRole('button', { name: 'Buat kata sandi dan masuk' }).click()
    await theirs.page.waitForURL(/\/unit\//)
    await theirs.page.context().clearCookies()
    await signIn(theirs.page, '19860926 201505 1 099', siti.password)
    await theirs.page.waitForURL(/\/unit\//)
    await theirs.close()
  })
})
