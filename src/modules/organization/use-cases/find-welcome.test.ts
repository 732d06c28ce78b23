import { describe, expect, it } from 'vitest'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { findWelcome as findRow } from '../store/people.ts'
import { anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import { anOffice } from '../testing/an-office.ts'
import { addPerson } from './add-person.ts'
import { findWelcome } from './find-welcome.ts'
import { placePerson } from './place-person.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

describe('findWelcome', () => {
  it('tells somebody with an account who added them here, until it is no news any more', async () => {
    const abroad = await anOffice(db)
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const form = { name: 'x', email: abroad.login, nip: '', unitId, position: '', roles: ['employee'] }
    expect((await addPerson(db, admin.actor, form)).ok).toBe(true)
    const here = { ...office.actor, scope: { ...office.actor.scope, personId: abroad.actor.scope.personId } }
    expect(await findWelcome(db, here)).toEqual({ placedBy: 'Wayan Sudarma', since: expect.any(Date) })
    await ask(`update identity.placement set since = now() - interval '15 days' where person_id = $1`, [
      abroad.actor.scope.personId,
    ])
    expect(await findWelcome(db, here)).toBeNull()
  })

  it('says nothing of a place that was there before, of oneself, to the invited and about other units', async () => {
    const { office, admin } = await anAgency(db)
    expect(await findWelcome(db, office.actor)).toBeNull()
    const below = await aUnitBeneath(db, admin)
    await placePerson(db, admin.actor, admin.actor.scope.personId, { unitId: below, position: '', roles: ['employee'] })
    const self = { ...admin.actor.scope, unitIds: [below] }
    expect(await inScope(db, self, (tx) => findRow(tx, below, 14))).toBeNull()
    const invited = await anInvitedPerson(db, admin, { unitId: below })
    expect(await inScope(db, { ...self, personId: invited }, (tx) => findRow(tx, below, 14))).toBeNull()
    expect(await inScope(db, admin.actor.scope, (tx) => findRow(tx, office.actor.unitId, 14))).toBeNull()
  })
})
