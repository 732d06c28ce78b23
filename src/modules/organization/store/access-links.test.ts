import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Scope } from '#kernel/scope.ts'
import { hashPassword } from '#platform/auth/password.ts'
import { hashToken, newToken } from '#platform/auth/token.ts'
import { inScope, withoutScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aColleague, anOffice, aSisterUnit, type Office } from '../testing/an-office.ts'
import {
  createAccessLink,
  createOwnResetLink,
  deleteEndedLinks,
  findAccessLink,
  redeemAccessLink,
} from './access-links.ts'
import { findSession, grantRole } from './identity.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const soon = () => new Date(Date.now() + 60_000)
const passwordHash = await hashPassword('payung kuning di halte')

/** An agency whose root is administered by Wayan, with Ratna in its unit. */
const anAgency = async () => {
  const office = await anOffice(db, { unitName: 'Dinas Contoh', agencyName: 'Kota Contoh' })
  const { actor, rootId } = office
  const admin = await aColleague(db, office, { personName: 'Wayan Sudarma' })
  const scope = { ...admin.actor.scope, unitIds: [rootId], administeredUnitId: rootId }
  await inScope(db, scope, (tx) => grantRole(tx, scope.personId, rootId, 'administrator'))
  return { office, scope, personId: actor.scope.personId }
}

type Asked = { readonly scope: Scope; readonly personId: string }

const aLink = async ({ scope, personId }: Asked, kind: 'invite' | 'reset' = 'reset', expiresAt = soon()) => {
  const token = newToken()
  await inScope(db, scope, (tx) => createAccessLink(tx, { tokenHash: hashToken(token), personId, kind, expiresAt }))
  return token
}

const find = (token: string) => withoutScope(db, (tx) => findAccessLink(tx, hashToken(token)))
const redeem = (token: string) => withoutScope(db, (tx) => redeemAccessLink(tx, hashToken(token), passwordHash))
const sessionOf = ({ token }: Office) => withoutScope(db, (tx) => findSession(tx, hashToken(token), 7))

describe('a link of an administrator', () => {
  it('says who made it for whom, and looking at it uses nothing up', async () => {
    const agency = await anAgency()
    const token = await aLink(agency)
    for (const _look of [1, 2]) {
      expect(await find(token)).toMatchObject({
        kind: 'reset',
        name: 'Ratna Wulandari',
        invitedBy: 'Wayan Sudarma',
        agencyName: 'Kota Contoh',
        unitNames: ['Dinas Contoh'],
      })
    }
  })

  it('sets the password once, ends the sessions, and says where that is recorded', async () => {
    const agency = await anAgency()
    const token = await aLink(agency)
    const { agencyId, unitId } = { ...agency.office.actor.scope, unitId: agency.office.actor.unitId }
    expect(await redeem(token)).toEqual({ kind: 'reset', personId: agency.personId, agencyId, unitId })
    expect(await redeem(token)).toBeNull()
    expect(await find(token)).toBeNull()
    expect(await sessionOf(agency.office)).toBeNull()
    const [row] = await ask('select password_hash from identity.credential where person_id = $1', [agency.personId])
    expect(row).toEqual({ password_hash: passwordHash })
  })

  it('lets one of two through who press the button at once', async () => {
    const token = await aLink(await anAgency())
    const tries = await Promise.all([redeem(token), redeem(token), redeem(token)])
    expect(tries.filter((each) => each !== null)).toHaveLength(1)
  })

  it('is replaced by a newer one of its kind, and closed by time', async () => {
    const agency = await anAgency()
    const before = await aLink(agency)
    const now = await aLink(agency)
    expect(await find(before)).toBeNull()
    expect(await find(now)).not.toBeNull()
    const over = await aLink(agency, 'reset', new Date(Date.now() - 1))
    expect(await find(over)).toBeNull()
    expect(await redeem(over)).toBeNull()
  })

  it('invites nobody who has a password already', async () => {
    const token = await aLink(await anAgency(), 'invite')
    expect(await find(token)).toBeNull()
    expect(await redeem(token)).toBeNull()
  })

  it('opens nothing any more when the person has left the agency', async () => {
    const agency = await anAgency()
    const token = await aLink(agency)
    await ask('delete from identity.membership where person_id = $1', [agency.personId])
    expect(await find(token)).toBeNull()
    expect(await redeem(token)).toBeNull()
  })
})

describe('who may make a link', () => {
  it('is refused to people who administer nothing, whatever the scope says', async () => {
    const agency = await anAgency()
    const { scope } = agency.office.actor
    const forged = { ...scope, administeredUnitId: agency.office.rootId }
    await expect(aLink({ ...agency, scope })).rejects.toThrow('outside the scope')
    await expect(aLink({ ...agency, scope: forged })).rejects.toThrow('outside the scope')
  })

  it('is refused for people of another agency and for those who have a role there as well', async () => {
    const agency = await anAgency()
    const abroad = await anOffice(db)
    const { personId } = abroad.actor.scope
    await expect(aLink({ ...agency, personId })).rejects.toThrow('outside the scope')
    const unitScope = { ...agency.scope, unitIds: [agency.office.actor.unitId] }
    await inScope(db, unitScope, (tx) => grantRole(tx, personId, agency.office.actor.unitId, 'employee'))
    await expect(aLink({ ...agency, personId })).rejects.toThrow('outside the scope')
    await expect(aLink({ ...agency, personId: randomUUID() })).rejects.toThrow('outside the scope')
  })

  it('is refused to the administrator of a unit for people of a sister unit', async () => {
    const agency = await anAgency()
    const sister = await aSisterUnit(db, agency.office, { roles: ['administrator'] })
    const scope = { ...sister.actor.scope, administeredUnitId: sister.actor.unitId }
    await expect(aLink({ ...agency, scope })).rejects.toThrow('outside the scope')
  })
})

describe('a link whose maker no longer decides over all that it opens', () => {
  /** Somebody of a branch, with a link that the administrator of the branch made and kept. */
  const aKeptLink = async () => {
    const agency = await anAgency()
    const branch = await aSisterUnit(db, agency.office, { roles: ['administrator'] })
    const { unitId } = branch.actor
    const scope = { ...branch.actor.scope, administeredUnitId: unitId }
    const personId = (await aColleague(db, branch)).actor.scope.personId
    return { ...agency, branch, personId, token: await aLink({ scope, personId }) }
  }
  const expectClosed = async (token: string) => {
    expect(await find(token)).toBeNull()
    expect(await redeem(token)).toBeNull()
  }

  it('opens as long as the person works in the branch alone', async () => {
    const { token } = await aKeptLink()
    expect(await find(token)).not.toBeNull()
  })

  it('is closed when the person is made administrator of the whole agency', async () => {
    const { token, scope, personId, office } = await aKeptLink()
    await inScope(db, scope, (tx) => grantRole(tx, personId, office.rootId, 'administrator'))
    await expectClosed(token)
  })

  it('is closed when another agency gives the person a role', async () => {
    const { token, personId } = await aKeptLink()
    const { actor } = await anOffice(db)
    await inScope(db, actor.scope, (tx) => grantRole(tx, personId, actor.unitId, 'unit_head'))
    await expectClosed(token)
  })

  it('is closed when its maker administers nothing any more', async () => {
    const { token, branch } = await aKeptLink()
    await ask(`delete from identity.membership where person_id = $1`, [branch.actor.scope.personId])
    await expectClosed(token)
  })
})

describe('a reset that the person asked for', () => {
  it('stands beside the one of the administrator, and either ends the other', async () => {
    const agency = await anAgency()
    const given = await aLink(agency)
    const own = newToken()
    const { personId } = agency
    await withoutScope(db, (tx) => createOwnResetLink(tx, { tokenHash: hashToken(own), personId, expiresAt: soon() }))
    expect(await find(given)).not.toBeNull()
    expect(await find(own)).toMatchObject({ kind: 'reset', invitedBy: null, agencyName: null, unitNames: [] })
    expect(await redeem(own)).toMatchObject({ personId, unitId: agency.office.actor.unitId })
    expect(await find(given)).toBeNull()
  })
})

describe('deleteEndedLinks', () => {
  it('deletes what is used or over and leaves the rest', async () => {
    const used = await aLink(await anAgency())
    await redeem(used)
    await aLink(await anAgency(), 'reset', new Date(Date.now() - 1))
    const kept = await aLink(await anAgency())
    expect(await withoutScope(db, deleteEndedLinks)).toBeGreaterThanOrEqual(2)
    expect(await find(kept)).not.toBeNull()
  })
})
