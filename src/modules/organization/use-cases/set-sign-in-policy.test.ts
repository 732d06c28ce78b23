import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator } from '../testing/an-administrator.ts'
import { aColleague, anOffice, aSisterUnit } from '../testing/an-office.ts'
import { aKeyFolder, withTotp } from '../testing/second-factors.ts'
import { findSession } from './find-session.ts'
import { getSignInPolicy } from './get-sign-in-policy.ts'
import { setSignInPolicy } from './set-sign-in-policy.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)
const keys = aKeyFolder()

const anAgency = async () => {
  const office = await anOffice(db, { roles: ['zi_chair', 'employee'] })
  const admin = await anAdministrator(db, office)
  return { office, admin }
}
const forbidden = { ok: false, error: { kind: 'forbidden' } }

describe('which roles need a second factor', () => {
  it('is none at first, and tells how many people each role concerns', async () => {
    const { office, admin } = await anAgency()
    const safe = await aColleague(db, office, { roles: ['employee'] })
    await withTotp(db, keys, safe)
    const sister = await aSisterUnit(db, office, { roles: ['employee'] })
    await anOffice(db, { roles: ['employee'] })
    const policy = await getSignInPolicy(db, admin.actor)
    if (!policy.ok) throw new Error(policy.error.kind)
    const of = (role: string) => policy.value.find((each) => each.role === role)
    expect(policy.value.every(({ needsFactor }) => !needsFactor)).toBe(true)
    expect(of('employee')).toMatchObject({ people: 3, withoutFactor: 2 })
    expect(of('administrator')).toMatchObject({ people: 1, withoutFactor: 1 })
    expect(of('risk_officer')).toMatchObject({ people: 0, withoutFactor: 0 })
    expect(sister.actor.scope.agencyId).toBe(office.actor.scope.agencyId)
  })

  it('is set for this agency alone, from the next click on, and recorded', async () => {
    const [{ office, admin }, other] = [await anAgency(), await anAgency()]
    expect(await setSignInPolicy(db, admin.actor, ['zi_chair', 'nonsense'])).toEqual({ ok: true, value: ['zi_chair'] })
    expect(await findSession(db, office.token)).toBeNull()
    expect(await findSession(db, other.office.token)).not.toBeNull()
    const [value] = await ask(
      `select v.old_value, v.new_value from audit.value v join audit.entry e using (agency_id, entry_no)
       where e.agency_id = $1 and e.action = 'organization.sign_in_policy.changed'`,
      [admin.actor.scope.agencyId],
    )
    expect(value).toEqual({ old_value: '[]', new_value: '["zi_chair"]' })
    expect(await setSignInPolicy(db, admin.actor, [])).toEqual({ ok: true, value: [] })
    expect(await findSession(db, office.token)).not.toBeNull()
  })

  it('records nothing when nothing changed', async () => {
    const { admin } = await anAgency()
    await setSignInPolicy(db, admin.actor, ['employee'])
    await setSignInPolicy(db, admin.actor, ['employee'])
    const entries = await ask('select from audit.entry where agency_id = $1', [admin.actor.scope.agencyId])
    expect(entries).toHaveLength(1)
  })

  it('does not lock its author out: they set up a factor of their own first', async () => {
    const { admin } = await anAgency()
    const selfFirst = { ok: false, error: { kind: 'selfFirst' } }
    expect(await setSignInPolicy(db, admin.actor, ['administrator'])).toEqual(selfFirst)
    expect(await findSession(db, admin.token)).not.toBeNull()
    await withTotp(db, keys, admin)
    expect((await setSignInPolicy(db, admin.actor, ['administrator'])).ok).toBe(true)
    expect(await findSession(db, admin.token)).not.toBeNull()
  })

  it('is no business of others: of a part of the agency, of a unit, of another agency', async () => {
    const [{ office, admin }, other] = [await anAgency(), await anAgency()]
    const part = await anAdministrator(db, office, office.actor.unitId)
    const foreign = { ...admin.actor, scope: { ...admin.actor.scope, personId: other.admin.actor.scope.personId } }
    for (const actor of [office.actor, part.actor, foreign]) {
      expect(await getSignInPolicy(db, actor)).toEqual(forbidden)
      expect(await setSignInPolicy(db, actor, ['employee'])).toEqual(forbidden)
    }
    expect(
      await ask('select from organization.second_factor_role where agency_id = $1', [office.actor.scope.agencyId]),
    ).toEqual([])
  })
})
