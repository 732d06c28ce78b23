import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator } from '../testing/an-administrator.ts'
import { aColleague, anOffice, aSisterUnit, type Office } from '../testing/an-office.ts'
import { aKeyFolder, withPasskey, withTotp } from '../testing/second-factors.ts'
import { findSession } from './find-session.ts'
import { getAccount } from './get-account.ts'
import { removeFactor } from './remove-factor.ts'
import { removeFactors } from './remove-factors.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)
const keys = aKeyFolder()

const idOf = ({ actor }: Office) => actor.scope.personId
const accountOf = (office: Office) => getAccount(db, idOf(office), office.token)
const passkeyOf = async (office: Office): Promise<string> => {
  const found = (await accountOf(office)).factors.find(({ kind }) => kind === 'passkey')
  return found?.kind === 'passkey' ? found.passkeyId : ''
}
const actionsOf = async (personId: string) =>
  (
    await ask<{ action: string }>('select action from audit.entry where subject_id = $1 order by entry_no', [personId])
  ).map(({ action }) => action.replace('organization.', ''))

describe('removing a factor of one’s own', () => {
  it('takes it away, and the recovery codes with the last one', async () => {
    const office = await anOffice(db)
    await withTotp(db, keys, office)
    await withPasskey(db, office)
    await renewRecoveryCodes(db, idOf(office))
    expect((await removeFactor(db, idOf(office), { kind: 'totp' })).ok).toBe(true)
    expect((await accountOf(office)).summary).toMatchObject({ hasTotp: false, passkeys: 1, recoveryCodes: 10 })
    const passkeyId = await passkeyOf(office)
    expect((await removeFactor(db, idOf(office), { kind: 'passkey', passkeyId })).ok).toBe(true)
    expect((await accountOf(office)).summary).toMatchObject({ passkeys: 0, recoveryCodes: 0 })
    expect(await actionsOf(idOf(office))).toEqual([
      'factor.added',
      'factor.added',
      'recovery_codes.renewed',
      'factor.removed',
      'factor.removed',
    ])
  })

  it('leaves the last one to whose role needs it', async () => {
    const office = await anOffice(db, { roles: ['zi_chair'] })
    await withTotp(db, keys, office)
    await ask(`insert into organization.second_factor_role values ($1, 'zi_chair')`, [office.actor.scope.agencyId])
    const needed = { ok: false, error: { kind: 'needed' } }
    expect(await removeFactor(db, idOf(office), { kind: 'totp' })).toEqual(needed)
    await withPasskey(db, office)
    expect((await removeFactor(db, idOf(office), { kind: 'totp' })).ok).toBe(true)
  })

  it('finds no factor that is not there or not theirs', async () => {
    const [office, other] = [await anOffice(db), await anOffice(db)]
    await withPasskey(db, other)
    const notFound = { ok: false, error: { kind: 'notFound' } }
    const passkeyId = await passkeyOf(other)
    expect(await removeFactor(db, idOf(office), { kind: 'passkey', passkeyId })).toEqual(notFound)
    expect(await removeFactor(db, idOf(office), { kind: 'totp' })).toEqual(notFound)
    expect((await accountOf(other)).factors).toHaveLength(1)
  })

  it('makes no recovery codes for somebody who has nothing to recover', async () => {
    const office = await anOffice(db)
    expect(await renewRecoveryCodes(db, idOf(office))).toEqual({ ok: false, error: { kind: 'noFactor' } })
  })
})

describe('removing the factors of somebody who lost them', () => {
  const aLoser = async () => {
    const office = await anOffice(db, { roles: ['employee'] })
    const admin = await anAdministrator(db, office)
    await withTotp(db, keys, office)
    await withPasskey(db, office)
    await renewRecoveryCodes(db, idOf(office))
    return { office, admin }
  }
  const refusal = async (admin: Office, personId: string) => {
    const removed = await removeFactors(db, admin.actor, personId)
    return removed.ok ? null : removed.error.kind
  }

  it('takes all of them, ends every session, and is recorded', async () => {
    const { office, admin } = await aLoser()
    expect(await removeFactors(db, admin.actor, idOf(office))).toEqual({ ok: true, value: 2 })
    expect(await findSession(db, office.token)).toBeNull()
    expect((await accountOf(office)).summary).toMatchObject({ hasTotp: false, passkeys: 0, recoveryCodes: 0 })
    expect((await actionsOf(idOf(office))).at(-1)).toBe('factors.removed')
  })

  it('is not for a person of another agency, of nowhere, with a role elsewhere, or for oneself', async () => {
    const [{ office, admin }, other] = [await aLoser(), await aLoser()]
    for (const personId of [idOf(other.office), randomUUID()]) {
      expect(await refusal(admin, personId)).toBe('notFound')
    }
    expect(await refusal(admin, idOf(admin))).toBe('notControlled')
    await ask(`insert into identity.membership (person_id, agency_id, unit_id, role) values ($1, $2, $3, 'employee')`, [
      idOf(office),
      other.office.actor.scope.agencyId,
      other.office.actor.unitId,
    ])
    expect(await refusal(admin, idOf(office))).toBe('notControlled')
    expect((await accountOf(office)).factors).toHaveLength(2)
  })

  it('is not for whoever administers another unit, or nothing', async () => {
    const { office } = await aLoser()
    const sister = await aSisterUnit(db, office)
    const elsewhere = await anAdministrator(db, office, sister.actor.unitId)
    const colleague = await aColleague(db, office)
    expect(await refusal(elsewhere, idOf(office))).toBe('notFound')
    expect(await refusal(colleague, idOf(office))).toBe('forbidden')
    expect((await accountOf(office)).factors).toHaveLength(2)
  })
})
