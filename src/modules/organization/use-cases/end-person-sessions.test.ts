import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { anAdministrator, anAgency } from '../testing/an-administrator.ts'
import { aColleague, anOffice, type Office } from '../testing/an-office.ts'
import { endPersonSessions } from './end-person-sessions.ts'
import { findHalfSignIn } from './find-half-sign-in.ts'
import { findSession } from './find-session.ts'
import { letPersonGo } from './let-person-go.ts'
import { passFirstStep } from './pass-first-step.ts'
import { placePerson } from './place-person.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const idOf = ({ actor }: Office) => actor.scope.personId
const announce = () => Promise.resolve()

describe('endPersonSessions', () => {
  it('signs a person out everywhere, and ends what was begun and not finished', async () => {
    const { office, admin } = await anAgency(db)
    await ask(`insert into organization.second_factor_role values ($1, 'employee')`, [office.actor.scope.agencyId])
    const person = await aColleague(db, office, { roles: ['employee'] })
    const half = await passFirstStep(db, idOf(person), UNKNOWN_DEVICE)
    expect(await findHalfSignIn(db, half.token)).not.toBeNull()
    expect(await endPersonSessions(db, admin.actor, idOf(person))).toEqual({ ok: true, value: 1 })
    expect(await findSession(db, person.token)).toBeNull()
    expect(await findHalfSignIn(db, half.token)).toBeNull()
  })

  it('does not reach somebody who works elsewhere now, although they once worked here', async () => {
    const { office, admin } = await anAgency(db)
    const { unitId } = office.actor
    const part = await anAdministrator(db, office, unitId)
    await placePerson(db, admin.actor, idOf(office), { unitId: office.rootId, position: '', roles: ['administrator'] })
    await letPersonGo(db, announce, admin.actor, idOf(office), { unitId, successorId: null })
    expect(await endPersonSessions(db, part.actor, idOf(office))).toEqual({ ok: false, error: { kind: 'notFound' } })
    expect(await findSession(db, office.token)).not.toBeNull()
  })

  it('does not know people of another agency', async () => {
    const { admin } = await anAgency(db)
    const abroad = await anOffice(db)
    expect(await endPersonSessions(db, admin.actor, idOf(abroad))).toEqual({ ok: false, error: { kind: 'notFound' } })
    expect(await findSession(db, abroad.token)).not.toBeNull()
  })
})
