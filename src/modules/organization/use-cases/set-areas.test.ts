import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { setAreas as storeAreas } from '../store/areas.ts'
import { aColleague, anOffice, aSisterUnit } from '../testing/an-office.ts'
import { findSession } from './find-session.ts'
import { getPerson } from './get-person.ts'
import { setAreas } from './set-areas.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

/** Somebody who administers the agency, and a lead of one of its units. */
const anAgency = async () => {
  const office = await anOffice(db, { roles: ['area_lead'] })
  const { actor, rootId } = office
  const root = { ...office, actor: { ...actor, unitId: rootId, scope: { ...actor.scope, unitIds: [rootId] } } }
  const administrator = await aColleague(db, root, { roles: ['administrator'] })
  return { lead: office, administrator: administrator.actor }
}

describe('setAreas', () => {
  it('names areas for a lead, shows them and gives them to the next request of the lead', async () => {
    const { lead, administrator } = await anAgency()
    const { personId } = lead.actor.scope
    const { unitId } = lead.actor
    for (let time = 0; time < 2; time++) {
      expect(await setAreas(db, administrator, personId, { unitId, areas: ['II', 'IV', 'II', 'x'] })).toEqual({
        ok: true,
        value: null,
      })
    }
    const page = await getPerson(db, administrator, personId)
    expect(page.ok && page.value.places.map(({ areas }) => areas)).toEqual([['II', 'IV']])
    const session = await findSession(db, lead.token)
    expect(session?.memberships.map(({ areas }) => areas)).toEqual([['II', 'IV']])
    const entries = await ask<{ action: string }>('select action from audit.entry where subject_id = $1', [personId])
    expect(entries).toEqual([{ action: 'organization.person.areas_set' }])
  })

  it('is closed to who administers nothing, another branch or another agency', async () => {
    const { lead, administrator } = await anAgency()
    const sister = await aSisterUnit(db, lead, { roles: ['administrator'] })
    const stranger = await anAgency()
    const { personId } = lead.actor.scope
    const form = { unitId: lead.actor.unitId, areas: ['I'] }
    expect(await setAreas(db, lead.actor, personId, form)).toEqual({ ok: false, error: { kind: 'forbidden' } })
    for (const actor of [sister.actor, stranger.administrator]) {
      expect(await setAreas(db, actor, personId, form)).toEqual({ ok: false, error: { kind: 'notFound' } })
      const scope = { ...actor.scope, administeredUnitId: actor.unitId }
      const past = inScope(db, scope, (tx) => storeAreas(tx, personId, form.unitId, ['I']))
      await expect(past).rejects.toThrow('areas set outside the scope')
    }
    expect(await setAreas(db, administrator, randomUUID(), form)).toEqual({ ok: false, error: { kind: 'notFound' } })
    expect((await findSession(db, lead.token))?.memberships[0]?.areas).toEqual([])
  })
})
