import { it } from 'vitest'
import { addPerson, makeAccessLink, startPeopleImport } from '#modules/organization/index.ts'
import { anAdministrator, anInvitedPerson, aUnitBeneath } from '#modules/organization/testing/an-administrator.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { journey, openBrowser } from '../fixtures/browser.ts'
import { expectPages } from '../fixtures/expect-pages.ts'
import { typePassword } from '../fixtures/sign-in.ts'
import { startZona } from '../fixtures/zona.ts'

const database = await testDatabase()
const { db } = database
const zona = await startZona(database)
const ask = await asOwner(database)
const open = await openBrowser()

const LONG_UNIT =
  'Dinas Kependudukan dan Pencatatan Sipil serta Pemberdayaan Masyarakat dan Desa Kabupaten Kepulauan Contoh'
const LONG_NAME = 'Andi Mappasomba Daeng Manrapi Tanriwali Karaeng Bontolangkasa, S.Sos., M.Si.'
const LONG_WORD = 'x'.repeat(60)

const must = <Value>(result: { ok: true; value: Value } | { ok: false; error: { kind: string } }): Value => {
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}

journey('the pages of people and units', () => {
  it('are accessible and fit: few, a thousand, long names, closed units', { timeout: 300_000 }, async () => {
    const office = await anOffice(db)
    const admin = await anAdministrator(db, office)
    const unitId = await aUnitBeneath(db, admin, { name: LONG_UNIT })
    await aUnitBeneath(db, admin, { name: LONG_WORD, parentUnitId: unitId })
    const closedId = await aUnitBeneath(db, admin, { name: 'Bidang yang sudah ditutup' })
    await ask('update organization.unit set closed_at = now() where unit_id = $1', [closedId])
    const personId = await anInvitedPerson(db, admin, {
      unitId,
      name: LONG_NAME,
      login: `${LONG_WORD}@${LONG_WORD}.go.id`,
      position: 'Kepala Bidang Pengelolaan Informasi Administrasi Kependudukan dan Pemanfaatan Data',
      roles: ['unit_head', 'complaint_officer', 'wbs_officer', 'coi_officer', 'risk_officer', 'administrator'],
    })
    const shared = await anOffice(db, { agencyName: 'Kabupaten Lain' })
    const form = { name: 'x', email: shared.login, nip: '', unitId, position: '', roles: ['employee'] }
    const { personId: sharedId } = must(await addPerson(db, admin.actor, form))
    const sheet = [
      'Nama;NIP;Jabatan;Unit;Peran',
      `${LONG_NAME};198609262015051001;${LONG_WORD};${LONG_UNIT};Pengelola pengaduan, Agen perubahan`,
      `Di unit baru;198609262015051002;;Unit yang belum ada ${LONG_WORD};`,
      'Bermasalah;1,98E+17;;;',
    ].join('\n')
    const upload = { fileName: `daftar-pegawai-${LONG_WORD}.csv`, bytes: new TextEncoder().encode(sheet) }
    const { importId } = must(await startPeopleImport(db, admin.actor, upload))
    const link = must(await makeAccessLink(db, admin.actor, personId))
    const reset = must(await makeAccessLink(db, admin.actor, office.actor.scope.personId))
    const desk = await open()
    await typePassword(desk.page, zona.url, admin)
    await desk.page.waitForURL(/\/unit\//)
    const cookies = await desk.page.context().storageState()
    await desk.close()
    await expectPages(open, {
      invitation: `${zona.url}/undangan/${link.token}`,
      reset: `${zona.url}/atur-ulang/${reset.token}`,
      'link that is over': `${zona.url}/undangan/${'x'.repeat(43)}`,
    })
    const root = `${zona.url}/unit/${office.rootId}`
    const people = `${root}/pengaturan/orang`
    const units = `${root}/pengaturan/unit`
    const chair = office.actor.scope.personId
    await expectPages(
      open,
      {
        'administrator’s home': root,
        people,
        'people not found': `${people}?cari=tidakadaorangnya`,
        'new person': `${people}/baru`,
        person: `${people}/${personId}`,
        'person with a role elsewhere': `${people}/${sharedId}`,
        leaving: `${people}/${chair}/keluar/${office.actor.unitId}`,
        sheet: `${people}/undangan`,
        imports: `${people}/impor`,
        review: `${people}/impor/${importId}`,
        units,
        'new unit': `${units}/baru`,
        unit: `${units}/${unitId}`,
        'closed unit': `${units}/${closedId}`,
      },
      cookies,
    )
    await ask(
      `with made as (
        insert into identity.person (person_id, login, name)
        select gen_random_uuid(), 'orang' || n || '@banyak.go.id', 'Orang ke-' || n from generate_series(1, 1000) n
        returning person_id
      ) insert into identity.membership (person_id, agency_id, unit_id, role)
        select person_id, $1, $2, 'employee' from made`,
      [admin.actor.scope.agencyId, unitId],
    )
    await ask(
      `insert into identity.placement (agency_id, unit_id, person_id, sort_key, search_key)
        select agency_id, unit_id, person_id, '', '' from identity.membership on conflict do nothing`,
    )
    await ask(
      `insert into organization.unit (agency_id, unit_id, parent_unit_id, name, time_zone, path)
        select $1, u.id, $2, 'Seksi ' || u.n, 'Asia/Jakarta', array[$3::uuid, $2::uuid, u.id]
        from (select n, gen_random_uuid() as id from generate_series(1, 300) n) u`,
      [admin.actor.scope.agencyId, unitId, office.rootId],
    )
    await expectPages(open, { 'a thousand people': people, 'three hundred units': units }, cookies)
  })
})
