import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import { choosePassword } from './choose-password.ts'
import { findAccessLink } from './find-access-link.ts'
import { makeInviteSheet } from './make-invite-sheet.ts'
import { placePerson } from './place-person.ts'

const { db } = await testDatabase()

describe('makeInviteSheet', () => {
  it('has a slip with a link of its own for everybody who has no password yet', async () => {
    const { office, admin } = await anAgency(db)
    const below = await aUnitBeneath(db, admin, { name: 'Bidang Arsip' })
    await anInvitedPerson(db, admin, { unitId: below, name: 'Agus', nip: '198609262015051021' })
    await anInvitedPerson(db, admin, { unitId: office.actor.unitId, name: 'Siti' })
    const sheet = await makeInviteSheet(db, admin.actor, null)
    if (!sheet.ok) throw new Error(sheet.error.kind)
    expect(sheet.value.slips.map(({ name, login, unitNames }) => [name, login.length > 18, unitNames])).toEqual([
      ['Agus', false, ['Bidang Arsip']],
      ['Siti', true, ['Dinas Contoh']],
    ])
    expect(sheet.value.more).toBe(0)
    for (const { name, link } of sheet.value.slips) expect((await findAccessLink(db, link.token))?.name).toBe(name)
    const [agus] = sheet.value.slips
    await choosePassword(db, agus?.link.token ?? '', 'payung kuning di halte')
    const again = await makeInviteSheet(db, admin.actor, null)
    expect(again.ok && again.value.slips.map(({ name }) => name)).toEqual(['Siti'])
    expect(await findAccessLink(db, sheet.value.slips[1]?.link.token ?? '')).toBeNull()
  })

  it('keeps to the unit asked for, to what is administered, and leaves out people with a role elsewhere', async () => {
    const { office, admin } = await anAgency(db)
    const below = await aUnitBeneath(db, admin)
    const local = await anAdministrator(db, office, below)
    const both = await anInvitedPerson(db, admin, { unitId: below, name: 'Di dua tempat' })
    await placePerson(db, admin.actor, both, { unitId: office.actor.unitId, position: '', roles: ['employee'] })
    await anInvitedPerson(db, admin, { unitId: below, name: 'Hanya di sini' })
    await anInvitedPerson(db, admin, { unitId: office.actor.unitId, name: 'Di tempat lain' })
    const namesFor = async (actor: typeof admin.actor, unitId: string | null) => {
      const sheet = await makeInviteSheet(db, actor, unitId)
      return sheet.ok ? sheet.value.slips.map(({ name }) => name) : sheet.error.kind
    }
    expect(await namesFor(local.actor, null)).toEqual(['Hanya di sini'])
    expect(await namesFor(admin.actor, below)).toEqual(['Di dua tempat', 'Hanya di sini'])
    expect(await namesFor(local.actor, office.actor.unitId)).toEqual([])
    expect(await namesFor(office.actor, null)).toBe('forbidden')
  })
})
