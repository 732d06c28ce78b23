import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import { anOffice, type Office } from '../testing/an-office.ts'
import { addPerson } from './add-person.ts'
import { applyPeopleImport } from './apply-people-import.ts'
import { choosePassword } from './choose-password.ts'
import { discardPeopleImport } from './discard-people-import.ts'
import { getPeopleImport } from './get-people-import.ts'
import { getPerson } from './get-person.ts'
import { listPeople } from './list-people.ts'
import { listPeopleImports } from './list-people-imports.ts'
import { listUnitTree } from './list-unit-tree.ts'
import { makeAccessLink } from './make-access-link.ts'
import { placePerson } from './place-person.ts'
import { startPeopleImport } from './start-people-import.ts'
import { undoPeopleImport } from './undo-people-import.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

/** Accounts are one for the whole database: each test begins with none of the addresses that sheets name. */
let serial = 0
const nip = () => `19860926201505${1 + (++serial % 2)}${String(serial).padStart(3, '0')}`

const aSheet = (rows: readonly string[]) => ({
  fileName: 'pegawai.csv',
  bytes: new TextEncoder().encode(['Nama;NIP;Surel;Jabatan;Unit;Peran', ...rows].join('\n')),
})

const started = async ({ actor }: Office, rows: readonly string[]) => {
  const result = await startPeopleImport(db, actor, aSheet(rows))
  if (!result.ok) throw new Error(result.error.kind)
  return result.value.importId
}
const reviewed = async ({ actor }: Office, importId: string) => {
  const result = await getPeopleImport(db, actor, importId)
  if (!result.ok) throw new Error(result.error.kind)
  return result.value
}
const peopleOf = async ({ actor }: Office) => {
  const page = await listPeople(db, actor, { search: '', unitId: null, state: null, afterPersonId: null })
  if (!page.ok) throw new Error(page.error.kind)
  return page.value.people.map(({ name, places }) => [
    name,
    ...places.map(({ unitName, roles }) => `${unitName}: ${roles}`),
  ])
}
const unitsOf = async ({ actor }: Office) => {
  const tree = await listUnitTree(db, actor)
  return tree.ok ? tree.value.map(({ name, isClosed }) => (isClosed ? `${name} (closed)` : name)) : []
}

let office: Office
let admin: Office

const anotherAgency = async () => {
  const agency = await anAgency(db)
  office = agency.office
  admin = agency.admin
}

describe('an import of people', () => {
  it('adds new people, units that were agreed to, and a person in two units; problems are left out', async () => {
    await anotherAgency()
    const [siti, agus] = [nip(), nip()]
    const importId = await started(admin, [
      `Siti Aminah;${siti};;Analis;Dinas Contoh;Anggota tim, Pengelola pengaduan`,
      `Agus Salim;${agus};;;Bidang Arsip;`,
      `Agus Salim;${agus};;;Dinas Contoh;`,
      'Tanpa apa-apa;;;;Dinas Contoh;',
      `Di unit lain;${nip()};;;Bidang Umum;`,
    ])
    const review = await reviewed(admin, importId)
    expect(review.missing).toEqual(['Bidang Arsip', 'Bidang Umum'])
    expect(review.plans.map(({ kind }) => kind)).toEqual(['new', 'new', 'place', 'problem', 'new'])
    expect(await peopleOf(admin)).toHaveLength(2)
    const applied = await applyPeopleImport(db, admin.actor, importId, ['bidang ARSIP'])
    expect(applied).toEqual({ ok: true, value: { done: 3, leftOut: 2 } })
    expect(await peopleOf(admin)).toEqual([
      ['Agus Salim', 'Bidang Arsip: employee', 'Dinas Contoh: employee'],
      ['Ratna Wulandari', 'Dinas Contoh: zi_chair'],
      ['Siti Aminah', 'Dinas Contoh: team_member,complaint_officer'],
      ['Wayan Sudarma', 'Pemerintah Kota Contoh: administrator'],
    ])
    expect(await unitsOf(admin)).toEqual(['Pemerintah Kota Contoh', 'Bidang Arsip', 'Dinas Contoh'])
    const again = await applyPeopleImport(db, admin.actor, importId, [])
    expect(again).toEqual({ ok: false, error: { kind: 'decided' } })
    const actions = await ask('select action, count(*)::int as n from audit.entry where agency_id = $1 group by 1', [
      admin.actor.scope.agencyId,
    ])
    expect(Object.fromEntries(actions.map(({ action, n }) => [action, n]))).toMatchObject({
      'organization.person.invited': 2,
      'organization.person.placed': 1,
      'organization.unit.added': 1,
      'organization.people_import.started': 1,
      'organization.people_import.applied': 1,
    })
  })

  it('says the second time that there is nothing to do', async () => {
    await anotherAgency()
    const row = `Siti Aminah;${nip()};;Analis;Dinas Contoh;Pegawai`
    await applyPeopleImport(db, admin.actor, await started(admin, [row]), [])
    expect((await reviewed(admin, await started(admin, [row]))).plans.map(({ kind }) => kind)).toEqual(['same'])
  })

  it('is taken back as a whole: people, roles, names and units stand as before', async () => {
    await anotherAgency()
    const { unitId } = office.actor
    const known = nip()
    const personId = await anInvitedPerson(db, admin, { unitId, name: 'Siti', nip: known })
    const abroad = await anOffice(db, { personName: 'Yohana Rumbiak' })
    const before = [await peopleOf(admin), await unitsOf(admin)]
    const importId = await started(admin, [
      `Siti Aminah;${known};siti.${known}@contoh.go.id;Kepala Seksi;Dinas Contoh;Anggota tim`,
      `Siti Aminah;${known};;;Bidang Baru;`,
      `Agus;${nip()};;;Bidang Baru;`,
      `Yohana;;${abroad.login};;Dinas Contoh;`,
    ])
    expect((await applyPeopleImport(db, admin.actor, importId, ['Bidang Baru'])).ok).toBe(true)
    expect(await peopleOf(admin)).toHaveLength(5)
    expect(await getPerson(db, admin.actor, personId)).toMatchObject({
      value: { name: 'Siti Aminah', login: `siti.${known}@contoh.go.id` },
    })
    expect(await undoPeopleImport(db, admin.actor, importId)).toEqual({ ok: true, value: [] })
    expect(await peopleOf(admin)).toEqual(before[0])
    expect(await unitsOf(admin)).toEqual(['Pemerintah Kota Contoh', 'Bidang Baru (closed)', 'Dinas Contoh'])
    expect(await getPerson(db, admin.actor, personId)).toMatchObject({ value: { name: 'Siti', login: known } })
    expect(await undoPeopleImport(db, admin.actor, importId)).toMatchObject({ error: { kind: 'decided' } })
    expect((await reviewed(admin, importId)).outcomes).toEqual([])
    const gone = await ask(
      `select v.old_value from audit.entry e join audit.value v using (agency_id, entry_no)
       where e.agency_id = $1 and e.action = 'organization.person.taken_back' and v.field = 'name'`,
      [admin.actor.scope.agencyId],
    )
    expect(gone.map((each) => JSON.stringify(each))).toEqual([expect.stringContaining('Agus')])
  })

  it('keeps and names those who signed in or got other roles since', async () => {
    await anotherAgency()
    const importId = await started(admin, [
      `Sudah Masuk;${nip()};;;Dinas Contoh;`,
      `Peran Baru;${nip()};;;Dinas Contoh;`,
      `Belum Apa;${nip()};;;Dinas Contoh;`,
    ])
    await applyPeopleImport(db, admin.actor, importId, [])
    const [opened, changed] = (await reviewed(admin, importId)).outcomes.map(({ personId }) => personId)
    const link = await makeAccessLink(db, admin.actor, opened ?? '')
    if (link.ok) await choosePassword(db, link.value.token, 'payung kuning di halte')
    const roles = { unitId: office.actor.unitId, position: '', roles: ['unit_head'] }
    await placePerson(db, admin.actor, changed ?? '', roles)
    const undone = await undoPeopleImport(db, admin.actor, importId)
    expect(undone).toEqual({
      ok: true,
      value: [
        { personId: opened, title: 'Sudah Masuk', because: 'opened' },
        { personId: changed, title: 'Peran Baru', because: 'changed' },
      ],
    })
    expect((await peopleOf(admin)).map(([name]) => name)).toEqual([
      'Peran Baru',
      'Ratna Wulandari',
      'Sudah Masuk',
      'Wayan Sudarma',
    ])
  })

  it('keeps people over whom somebody else decides by now, and writes nothing down about them', async () => {
    await anotherAgency()
    const abroad = await anAgency(db)
    const changed = nip()
    const unitId = office.actor.unitId
    const old = await anInvitedPerson(db, admin, { unitId, nip: changed, name: 'Nama Lama' })
    const link = await makeAccessLink(db, admin.actor, old)
    if (link.ok) await choosePassword(db, link.value.token, 'payung kuning di halte')
    const importId = await started(admin, [`Nama Baru;${changed};;;Dinas Contoh;`])
    await applyPeopleImport(db, admin.actor, importId, [])
    const form = { name: 'Nama Baru', email: '', nip: changed, position: '', roles: ['employee'] }
    const joined = await addPerson(db, abroad.admin.actor, { ...form, unitId: abroad.office.actor.unitId })
    expect(joined).toMatchObject({ ok: true, value: { personId: old } })
    expect(await undoPeopleImport(db, admin.actor, importId)).toMatchObject({
      value: [{ personId: old, because: 'changed' }],
    })
    const told = await ask(`select from audit.entry where subject_id = $1 and action like '%taken_back'`, [old])
    expect(told).toEqual([])
  })

  it('is discarded with all that it said about people', async () => {
    await anotherAgency()
    const importId = await started(admin, [`Rahasia;${nip()};;;Dinas Contoh;`])
    expect(await discardPeopleImport(db, admin.actor, importId)).toEqual({ ok: true, value: null })
    const [row] = await ask('select rows::text from organization.people_import where import_id = $1', [importId])
    expect(row).toEqual({ rows: '[]' })
    expect(await discardPeopleImport(db, admin.actor, importId)).toMatchObject({ error: { kind: 'decided' } })
    expect(await listPeopleImports(db, admin.actor)).toMatchObject({ value: [{ importId, state: 'discarded' }] })
  })
})

describe('an import of somebody else', () => {
  it('is not there, and people who administer nothing start none', async () => {
    await anotherAgency()
    const importId = await started(admin, [`Siti;${nip()};;;Dinas Contoh;`])
    const abroad = await anAgency(db)
    const local = await anAdministrator(db, office, await aUnitBeneath(db, admin))
    const absent = { ok: false, error: { kind: 'notFound' } }
    for (const { actor } of [abroad.admin, local]) {
      expect(await getPeopleImport(db, actor, importId)).toEqual(absent)
      expect(await applyPeopleImport(db, actor, importId, [])).toEqual(absent)
      expect(await undoPeopleImport(db, actor, importId)).toEqual(absent)
      expect(await discardPeopleImport(db, actor, importId)).toEqual(absent)
      expect(await listPeopleImports(db, actor)).toEqual({ ok: true, value: [] })
    }
    expect(await startPeopleImport(db, office.actor, aSheet([]))).toEqual({ ok: false, error: { kind: 'forbidden' } })
  })

  it('puts nobody into a unit that is not administered', async () => {
    await anotherAgency()
    const local = await anAdministrator(db, office, await aUnitBeneath(db, admin, { name: 'Bidang Saya' }))
    const importId = await started(local, [`Siti;${nip()};;;Dinas Contoh;`, `Agus;${nip()};;;Bidang Saya;`])
    const applied = await applyPeopleImport(db, local.actor, importId, [])
    expect(applied).toEqual({ ok: true, value: { done: 1, leftOut: 1 } })
  })
})

describe('startPeopleImport', () => {
  it('says in one word why a file is refused', async () => {
    await anotherAgency()
    const start = (fileName: string, bytes: Uint8Array) => startPeopleImport(db, admin.actor, { fileName, bytes })
    expect(await start('foto.png', Buffer.from('89504e47', 'hex'))).toMatchObject({ error: { kind: 'wrongType' } })
    expect(await start('besar.csv', Buffer.alloc(6 * 1024 * 1024))).toMatchObject({ error: { kind: 'tooLarge' } })
  })
})
