import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import { anOffice } from '../testing/an-office.ts'
import { changePerson } from './change-person.ts'
import { endPersonSessions } from './end-person-sessions.ts'
import { findAccessLink } from './find-access-link.ts'
import { findSession } from './find-session.ts'
import { getPerson } from './get-person.ts'
import { listPeople } from './list-people.ts'
import { makeAccessLink } from './make-access-link.ts'
import { placePerson } from './place-person.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const email = () => `${randomUUID()}@contoh.go.id`

describe('changePerson', () => {
  it('changes name, address and NIP, keeps lists and searches true, and writes down what changed', async () => {
    const { office, admin } = await anAgency(db)
    const personId = await anInvitedPerson(db, admin, { unitId: office.actor.unitId, name: 'Siti Aminah' })
    const form = { name: 'Aisyah Aminah', email: email(), nip: '198609262015051011' }
    expect(await changePerson(db, admin.actor, personId, form)).toEqual({ ok: true, value: null })
    expect(await getPerson(db, admin.actor, personId)).toMatchObject({
      value: { name: 'Aisyah Aminah', login: form.email, nip: form.nip },
    })
    const query = { search: 'aisyah 198609', unitId: null, state: null, afterPersonId: null }
    for (const search of ['aisyah', '198609262015051011', form.email]) {
      expect(await listPeople(db, admin.actor, { ...query, search })).toMatchObject({
        value: { people: [{ personId }] },
      })
    }
    expect(await changePerson(db, admin.actor, personId, form)).toEqual({ ok: true, value: null })
    const entries = await ask('select action, fields from audit.entry where subject_id = $1', [personId])
    expect(entries).toEqual([{ action: 'organization.person.changed', fields: ['name', 'login', 'nip'] }])
  })

  it('lets somebody sign in by the NIP when the address goes', async () => {
    const { office, admin } = await anAgency(db)
    const personId = await anInvitedPerson(db, admin, { unitId: office.actor.unitId })
    const nip = '198609262015051012'
    await changePerson(db, admin.actor, personId, { name: 'Siti', email: '', nip })
    expect(await getPerson(db, admin.actor, personId)).toMatchObject({ value: { login: nip, nip } })
  })

  it('closes links that went to the address before, and leaves those of somebody who had none', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const nip = '198609262015051014'
    const mailed = await anInvitedPerson(db, admin, { unitId })
    const onPaper = await anInvitedPerson(db, admin, { unitId, nip })
    for (const [personId, expected] of [[mailed, false] as const, [onPaper, true] as const]) {
      const link = await makeAccessLink(db, admin.actor, personId)
      if (!link.ok) throw new Error(link.error.kind)
      const form = { name: 'Siti', email: email(), nip: personId === onPaper ? nip : '' }
      expect((await changePerson(db, admin.actor, personId, form)).ok).toBe(true)
      expect((await findAccessLink(db, link.value.token)) !== null).toBe(expected)
    }
  })

  it('refuses what another account has, and forms that are wrong', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const nip = '198609262015051013'
    await anInvitedPerson(db, admin, { unitId, nip, login: email() })
    const personId = await anInvitedPerson(db, admin, { unitId })
    const change = (form: object) =>
      changePerson(db, admin.actor, personId, { name: 'Siti', email: '', nip: '', ...form })
    expect(await change({ email: office.login })).toMatchObject({ error: { problems: { email: 'taken' } } })
    expect(await change({ nip })).toMatchObject({ error: { problems: { nip: 'taken' } } })
    expect(await change({})).toMatchObject({ error: { problems: { email: 'email_or_nip' } } })
  })

  it('is refused for people with a role elsewhere: their name of sign-in opens more than is administered here', async () => {
    const { office, admin } = await anAgency(db)
    const abroad = await anAgency(db)
    const { personId } = office.actor.scope
    const form = { name: 'Diambil', email: email(), nip: '' }
    const local = await anAdministrator(db, office, office.actor.unitId)
    await placePerson(db, admin.actor, personId, { unitId: office.rootId, position: '', roles: ['employee'] })
    expect(await changePerson(db, local.actor, personId, form)).toEqual({ ok: false, error: { kind: 'notControlled' } })
    expect(await changePerson(db, abroad.admin.actor, personId, form)).toEqual({
      ok: false,
      error: { kind: 'notFound' },
    })
    expect(await changePerson(db, office.actor, personId, form)).toEqual({ ok: false, error: { kind: 'forbidden' } })
  })
})

describe('endPersonSessions', () => {
  it('signs a person out everywhere, and nobody of another agency or unit', async () => {
    const { office, admin } = await anAgency(db)
    const abroad = await anOffice(db)
    const local = await anAdministrator(db, office, await aUnitBeneath(db, admin))
    const { personId } = office.actor.scope
    const nobody = { ok: false, error: { kind: 'notFound' } }
    expect(await endPersonSessions(db, local.actor, personId)).toEqual(nobody)
    expect(await endPersonSessions(db, admin.actor, abroad.actor.scope.personId)).toEqual(nobody)
    expect(await endPersonSessions(db, office.actor, personId)).toMatchObject({ error: { kind: 'forbidden' } })
    expect(await findSession(db, office.token)).not.toBeNull()
    expect(await endPersonSessions(db, admin.actor, personId)).toEqual({ ok: true, value: 1 })
    expect(await findSession(db, office.token)).toBeNull()
    expect(await findSession(db, abroad.token)).not.toBeNull()
    const entries = await ask('select action from audit.entry where subject_id = $1', [personId])
    expect(entries).toEqual([{ action: 'organization.sessions.ended' }])
  })
})
