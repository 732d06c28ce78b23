import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anInvitedPerson, aUnitBeneath } from '#modules/organization/testing/an-administrator.ts'
import { aColleague, anOffice } from '#modules/organization/testing/an-office.ts'
import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aFileForm, asker } from '../fixtures/ask.ts'
import { codeOf, shownSecret } from '../fixtures/authenticator.ts'
import { type Desk, journey, openBrowser, PHONE } from '../fixtures/browser.ts'
import { PEOPLE_PICTURES, pictureTaker } from '../fixtures/guide-pictures.ts'
import { office, ratna, savePlan } from '../fixtures/office.ts'
import { typePassword } from '../fixtures/sign-in.ts'
import { startZona } from '../fixtures/zona.ts'

/** Walks the pages of the guide's chapters on people, accounts and the log, and takes their pictures (guide-pictures.test.ts). */
const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const zona = await startZona(database)
const ask = asker(zona.url)
const open = await openBrowser()
const year = new Date().getFullYear()
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36'

const chair = await anOffice(db, { ...ratna, personName: ratna.name, agencyName: office.agency, unitName: office.unit })
const { rootId } = chair
const { unitId } = chair.actor
const atRoot = {
  ...chair,
  actor: { ...chair.actor, unitId: rootId, scope: { ...chair.actor.scope, unitIds: [rootId] } },
}
const wayan = await aColleague(db, atRoot, {
  personName: 'Wayan Sudarma',
  login: 'wayan.sudarma@contoh.go.id',
  roles: ['administrator'],
})
const colleague = (personName: string, login: string, roles: Parameters<typeof aColleague>[2] = {}) =>
  aColleague(db, chair, { personName, login: `${login}@contoh.go.id`, ...roles })
const bagus = await colleague('Bagus Prakoso', 'bagus.prakoso', { roles: ['area_lead'] })
await colleague('Siti Aminah', 'siti.aminah', { roles: ['zi_secretary', 'complaint_officer'] })
await colleague('Made Suryani', 'made.suryani', { roles: ['unit_head'] })

const admin = { ...wayan, actor: { ...wayan.actor, unitId: rootId } }
const health = await aUnitBeneath(db, admin, { name: 'Dinas Kesehatan Kota Contoh' })
const clinic = await aUnitBeneath(db, admin, { name: 'Puskesmas Melati', parentUnitId: health })
await aUnitBeneath(db, admin, { name: 'Puskesmas Kenanga', parentUnitId: health })
await aUnitBeneath(db, admin, { name: 'Inspektorat Kota Contoh' })
await anInvitedPerson(db, admin, {
  unitId: health,
  name: 'Andi Mappasomba',
  nip: '197504122002121003',
  roles: ['zi_chair'],
})
await anInvitedPerson(db, admin, { unitId: clinic, name: 'Dewi Lestari', nip: '199001152015032004', position: 'Bidan' })
await anInvitedPerson(db, admin, {
  unitId: clinic,
  name: 'Yohanes Tabuni',
  nip: '198802202014021001',
  position: 'Perawat',
})

/** A list as an office keeps it: two new people, one in a unit that is not there, one known, one whose NIP was rounded. */
const sheet = [
  'NIP,Nama,Jabatan,Unit,Peran',
  '198511232010012005,Maria Goreti Bere,Bidan,Puskesmas Kenanga,Anggota tim',
  '199207082018011002,Fajar Nugroho,Perawat,Puskesmas Kenanga,Pegawai',
  '198003172005012001,Rina Siregar,Dokter,Puskesmas Mawar,Koordinator area',
  '199001152015032004,Dewi Lestari,Bidan,Puskesmas Melati,Pegawai',
  '196905061993031000,Hendrik Wanma,Sanitarian,Puskesmas Melati,Pegawai',
]

const pictures = pictureTaker<(typeof PEOPLE_PICTURES)[number]>()
const settings = `${zona.url}/unit/${rootId}/pengaturan`

const sitDown = async (person: { readonly token: string }): Promise<Desk> => {
  const desk = await open({ viewport: { width: 1280, height: 800 } })
  await desk.page.context().addCookies([{ name: 'zona', value: person.token, url: zona.url }])
  return desk
}

journey('the pages of an administrator in the order of the guide', () => {
  let desk: Desk
  let page: Page

  beforeAll(async () => {
    desk = await sitDown(wayan)
    page = desk.page
  })
  afterAll(() => expect(desk.troubles()).toEqual([]))

  it('begins at home and goes through the units', async () => {
    await page.goto(`${zona.url}/unit/${rootId}`)
    await page.getByRole('heading', { name: 'Orang dan unit' }).waitFor()
    await pictures.picture(page, 'beranda-administrator', { height: 560 })
    await page.goto(`${settings}/unit`)
    await page.getByRole('link', { name: 'Puskesmas Melati' }).waitFor()
    await pictures.picture(page, 'unit', { height: 520 })
  })

  it('invites a person whose first step is on a telephone', async () => {
    await page.goto(`${settings}/orang/baru?unit=${unitId}`)
    await page.getByLabel('Nama').fill('Nurul Hidayati')
    await page.getByLabel('NIP').fill('199403052019032007')
    await page.getByLabel('Jabatan').fill('Pranata Komputer')
    await page.getByLabel('Anggota tim').check()
    await pictures.picture(page, 'orang-baru', { height: 'all' })
    await page.getByRole('button', { name: 'Tambahkan' }).click()
    await page.getByRole('heading', { name: 'Nurul Hidayati ditambahkan' }).waitFor()
    await pictures.picture(page, 'orang-tautan', { height: 470 })
    const phone = await open({ viewport: PHONE })
    await phone.page.goto(await page.locator('.secret').inputValue())
    await phone.page.getByRole('heading', { name: 'Selamat datang, Nurul Hidayati' }).waitFor()
    await pictures.picture(phone.page, 'undangan-360', { height: 'all' })
    await phone.page.getByLabel('Kata sandi').fill('angin laut sore hari')
    await phone.page.getByRole('button', { name: 'Buat kata sandi dan masuk' }).click()
    await phone.page.waitForURL(/\/unit\//)
    await phone.close()
  })

  it('looks at a list of people before it counts', async () => {
    await page.goto(`${settings}/orang/impor`)
    const buffer = Buffer.from(sheet.join('\n'))
    await page
      .getByLabel('Berkas daftar pegawai')
      .setInputFiles({ name: 'daftar-pegawai.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Baca berkas ini' }).click()
    await page.getByRole('heading', { name: 'Periksa daftar-pegawai.csv' }).waitFor()
    await pictures.picture(page, 'impor-orang', { height: 'all' })
    await page.getByRole('button', { name: 'Buang impor ini' }).click()
    await page.getByText('Impor terakhir').waitFor()
  })

  it('sees everybody, and prints invitations for those without mail', async () => {
    await page.goto(`${settings}/orang`)
    await page.getByRole('link', { name: 'Yohanes Tabuni' }).waitFor()
    await pictures.picture(page, 'orang', { height: 'all' })
    await page.goto(`${settings}/orang/undangan`)
    await page.getByRole('button', { name: 'Buat lembar undangan' }).click()
    await page.locator('.slip').first().waitFor()
    await pictures.picture(page, 'lembar-undangan', { height: 700 })
  })
})

journey('somebody in charge, and the end of a role', () => {
  it('puts a colleague in charge of an action', async () => {
    const { token } = chair
    const actions = [
      { indicator: 'Tim kerja telah dibentuk', action: 'Menetapkan tim kerja', target: `Januari ${year}` },
      { indicator: 'Rencana kerja telah disusun', action: 'Menyusun rencana kerja tim', target: 'Triwulanan' },
      { indicator: 'Pemantauan dilakukan', action: 'Memantau rencana kerja setiap bulan', target: 'Bulanan' },
    ]
    const text = aPlanText(actions, ['RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS', `TAHUN ${year}`, ''])
    const { location } = await ask(`/unit/${unitId}/rencana/impor`, { token, form: aFileForm(text, 'rencana.txt') })
    const desk = await sitDown(chair)
    const { page } = desk
    await page.goto(`${zona.url}${location}`)
    await savePlan(page, year)
    await page.getByRole('link', { name: 'Rencana kerja telah disusun' }).first().click()
    await page.getByLabel('Tunjuk penanggung jawab').selectOption({ label: 'Bagus Prakoso' })
    await page.getByRole('button', { name: 'Simpan penanggung jawab' }).click()
    await page.getByText('Penanggung jawab disimpan.').waitFor()
    await page.evaluate(() => window.scrollTo(0, 0))
    await pictures.picture(page, 'penanggung-jawab', { height: 'all' })
    expect(desk.troubles()).toEqual([])
    await desk.close()
  })

  it('ends a role and hands over what was to be done', async () => {
    const desk = await sitDown(wayan)
    const { page } = desk
    await page.goto(`${settings}/orang/${bagus.actor.scope.personId}`)
    await page.getByRole('heading', { name: 'Bagus Prakoso' }).waitFor()
    await pictures.picture(page, 'orang-halaman', { height: 'all' })
    await page.getByRole('link', { name: 'Akhiri peran di unit ini' }).click()
    await page.getByLabel('Serahkan semuanya kepada').selectOption({ label: 'Siti Aminah' })
    await pictures.picture(page, 'orang-akhiri-peran', { height: 520 })
    await page.getByRole('button', { name: 'Akhiri peran sekarang' }).click()
    await page.getByText('aksesnya sudah ditutup').waitFor()
    expect(desk.troubles()).toEqual([])
    await desk.close()
  })
})

journey('the log and the own account', () => {
  it('reads what was changed', async () => {
    const desk = await sitDown(chair)
    const { page } = desk
    await owner('select audit.seal(5000)')
    await page.goto(`${zona.url}/unit/${unitId}/pengaturan/jejak`)
    await page.getByText(/^Tersegel sampai nomor/).waitFor()
    await pictures.picture(page, 'jejak')
    expect(desk.troubles()).toEqual([])
    await desk.close()
  })

  it('sets up an authenticator and comes in with it', async () => {
    const desk = await open({ viewport: { width: 1280, height: 800 } })
    const { page } = desk
    await typePassword(page, zona.url, ratna)
    await page.waitForURL(/\/unit\//)
    await page.goto(`${zona.url}/akun/aplikasi`)
    await page.getByRole('img', { name: 'Kode QR untuk aplikasi autentikator' }).waitFor()
    await pictures.picture(page, 'akun-aplikasi', { height: 'all' })
    const secret = await shownSecret(page)
    await page.getByLabel('Kode enam angka').fill(codeOf(secret))
    await page.getByRole('button', { name: 'Pasang', exact: true }).click()
    await page.getByRole('button', { name: 'Buat dan tampilkan kode' }).click()
    await page.getByLabel('Kode pemulihan Anda').waitFor()
    await pictures.picture(page, 'akun-kode-pemulihan', { height: 'all' })
    await page.getByRole('link', { name: 'Sudah saya simpan, lanjutkan' }).click()
    await page.getByText('Tersisa 10 kode.').waitFor()
    const phone = await open({ viewport: PHONE, userAgent: ANDROID })
    await typePassword(phone.page, zona.url, ratna)
    await phone.page.getByLabel('Kode enam angka').waitFor()
    await pictures.picture(phone.page, 'langkah-kedua-360')
    await phone.page.getByLabel('Kode enam angka').fill(codeOf(secret, 1))
    await phone.page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await phone.page.waitForURL(/\/unit\//)
    await page.goto(`${zona.url}/akun`)
    await page.getByText('Chrome di Android').waitFor()
    await pictures.picture(page, 'akun', { height: 'all' })
    expect([...desk.troubles(), ...phone.troubles()]).toEqual([])
    await phone.close()
    await desk.close()
    expect(pictures.taken()).toEqual([...PEOPLE_PICTURES].toSorted())
  })
})
