import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import { anOffice } from '../testing/an-office.ts'
import { addPerson } from './add-person.ts'
import { findAccessLink } from './find-access-link.ts'
import { getPerson } from './get-person.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const aForm = (unitId: string, given: object = {}) => ({
  name: 'Siti Aminah',
  email: '',
  nip: '',
  unitId,
  position: 'Analis Kebijakan',
  roles: ['employee', 'risk_officer'],
  ...given,
})

let count = 0
const anEmail = () => `orang${++count}@contoh.go.id`

describe('addPerson', () => {
  it('sends the invitation by mail where mail is on and the address known, and makes no link to be seen', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const mailed = await addPerson(db, admin.actor, aForm(unitId, { email: anEmail() }), { mailOn: true })
    if (!mailed.ok) throw new Error(mailed.error.kind)
    expect(mailed.value).toMatchObject({ link: null, isMailed: true })
    const person = await getPerson(db, admin.actor, mailed.value.personId)
    expect(person).toMatchObject({ value: { linkKind: null, lastLetter: { kind: 'invite', state: 'waiting' } } })
    const byNip = aForm(unitId, { nip: '19860926 201505 1 009' })
    const handed = await addPerson(db, admin.actor, byNip, { mailOn: true })
    expect(handed).toMatchObject({ ok: true, value: { link: { kind: 'invite' }, isMailed: false } })
  })

  it('invites somebody new by a link, with several roles in the unit, and writes it down', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const email = anEmail()
    const added = await addPerson(db, admin.actor, aForm(unitId, { email, nip: '19860926 201505 1 001' }))
    if (!added.ok || !added.value.link) throw new Error('no link')
    const { personId, link } = added.value
    expect(link.kind).toBe('invite')
    expect(await findAccessLink(db, link.token)).toMatchObject({
      kind: 'invite',
      login: email,
      invitedBy: 'Wayan Sudarma',
      unitNames: ['Dinas Contoh'],
    })
    expect(await getPerson(db, admin.actor, personId)).toMatchObject({
      value: {
        nip: '198609262015051001',
        hasPassword: false,
        linkKind: 'invite',
        places: [{ unitId, position: 'Analis Kebijakan', roles: ['employee', 'risk_officer'] }],
      },
    })
    const entries = await ask('select action, unit_id, person_id, fields from audit.entry where subject_id = $1', [
      personId,
    ])
    expect(entries).toEqual([
      {
        action: 'organization.person.invited',
        unit_id: unitId,
        person_id: admin.actor.scope.personId,
        fields: ['name', 'login', 'nip', 'position', 'roles'],
      },
    ])
  })

  it('takes somebody without an e-mail address by the NIP', async () => {
    const { office, admin } = await anAgency(db)
    const nip = '199001012015051002'
    const added = await addPerson(db, admin.actor, aForm(office.actor.unitId, { nip }))
    if (!added.ok) throw new Error(added.error.kind)
    expect(await getPerson(db, admin.actor, added.value.personId)).toMatchObject({ value: { login: nip, nip } })
  })

  it('gives somebody with an account elsewhere the roles, and neither link nor a look at who they are', async () => {
    const abroad = await anOffice(db, { personName: 'Yohana Rumbiak', roles: ['zi_chair'] })
    const { office, admin } = await anAgency(db)
    const typed = { name: 'Yohana R.', email: abroad.login, nip: '199001012015051003' }
    const added = await addPerson(db, admin.actor, aForm(office.actor.unitId, typed))
    const { personId } = abroad.actor.scope
    expect(added).toEqual({ ok: true, value: { personId, link: null, isMailed: false } })
    const seen = await getPerson(db, admin.actor, personId)
    expect(seen).toMatchObject({ value: { name: 'Yohana Rumbiak', nip: null, isControlled: false } })
    expect(seen.ok && seen.value.places.map((place) => place.unitId)).toEqual([office.actor.unitId])
    expect(JSON.stringify(seen)).not.toContain(abroad.actor.unitId)
  })

  it('leads to people who are there already instead of adding them twice', async () => {
    const { office, admin } = await anAgency(db)
    const email = anEmail()
    const personId = await anInvitedPerson(db, admin, { unitId: office.actor.unitId, login: email })
    const again = await addPerson(db, admin.actor, aForm(office.actor.unitId, { email: email.toUpperCase() }))
    expect(again).toEqual({ ok: false, error: { kind: 'known', personId } })
  })

  it('waits for an invitation of somebody else to be opened', async () => {
    const first = await anAgency(db)
    const second = await anAgency(db)
    const email = anEmail()
    await anInvitedPerson(db, first.admin, { unitId: first.office.actor.unitId, login: email })
    const added = await addPerson(db, second.admin.actor, aForm(second.office.actor.unitId, { email }))
    expect(added).toEqual({ ok: false, error: { kind: 'unopened' } })
  })

  it('refuses a NIP that belongs to another account than the address', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const nip = '199001012015051004'
    await anInvitedPerson(db, admin, { unitId, nip, login: anEmail() })
    const taken = { ok: false, error: { kind: 'form', problems: { nip: 'taken' } } }
    expect(await addPerson(db, admin.actor, aForm(unitId, { nip, email: anEmail() }))).toEqual(taken)
    expect(await addPerson(db, admin.actor, aForm(unitId, { nip, email: office.login }))).toEqual(taken)
  })

  it('tells every wrong field at once', async () => {
    const { office, admin } = await anAgency(db)
    const wrong = aForm(office.actor.unitId, { name: '', nip: '123', roles: ['king'], position: 'x'.repeat(201) })
    expect(await addPerson(db, admin.actor, wrong)).toEqual({
      ok: false,
      error: {
        kind: 'form',
        problems: { name: 'required', nip: 'nip_digits', roles: 'required', position: 'too_long' },
      },
    })
  })

  it('serves one of two administrators who add the same person at once', async () => {
    const { office, admin } = await anAgency(db)
    const other = await anAdministrator(db, office)
    const form = aForm(office.actor.unitId, { email: anEmail() })
    const tries = await Promise.all([addPerson(db, admin.actor, form), addPerson(db, other.actor, form)])
    expect(tries.filter((each) => each.ok)).toHaveLength(1)
    const refused = tries.find((each) => !each.ok)
    expect(['known', 'form']).toContain(refused && !refused.ok && refused.error.kind)
  })
})

describe('addPerson is refused', () => {
  it('to everybody who is no administrator', async () => {
    const { office } = await anAgency(db)
    const form = aForm(office.actor.unitId, { email: anEmail() })
    expect(await addPerson(db, office.actor, form)).toEqual({ ok: false, error: { kind: 'forbidden' } })
    const forged = { ...office.actor, roles: ['administrator'] as const }
    expect(await addPerson(db, forged, form).catch((error: Error) => error.message)).toMatch(/outside the scope/)
  })

  it('for units of another agency, of a sister administrator, and closed ones', async () => {
    const { office, admin } = await anAgency(db)
    const abroad = await anAgency(db)
    const mine = await aUnitBeneath(db, admin)
    const below = await anAdministrator(db, office, mine)
    const refused = { ok: false, error: { kind: 'form', problems: { unitId: 'required' } } }
    for (const [actor, unitId] of [
      [admin.actor, abroad.office.actor.unitId],
      [below.actor, office.actor.unitId],
      [below.actor, office.rootId],
    ] as const) {
      expect(await addPerson(db, actor, aForm(unitId, { email: anEmail() }))).toEqual(refused)
    }
    await ask('update organization.unit set closed_at = now() where unit_id = $1', [mine])
    expect(await addPerson(db, admin.actor, aForm(mine, { email: anEmail() }))).toEqual(refused)
  })
})
