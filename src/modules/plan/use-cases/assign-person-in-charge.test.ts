import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aColleague, anOffice, aSisterUnit } from '#modules/organization/testing/an-office.ts'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { assignPersonInCharge } from './assign-person-in-charge.ts'
import { completeObligation } from './complete-obligation.ts'
import { countCharge } from './count-charge.ts'
import { getObligation } from './get-obligation.ts'
import { getPlan } from './get-plan.ts'
import { handOverActions } from './hand-over-actions.ts'
import { reopenObligation } from './reopen-obligation.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const aLivingPlan = async () => {
  const office = await anOffice(db, { personName: 'Ratna Wulandari' })
  const colleague = await aColleague(db, office, { personName: 'Bambang Sutejo' })
  const rows = [aRowOf({ target: 'Januari 2026, Juni 2026' }), aRowOf({ indicator: 'Lainnya', target: 'Mei 2026' })]
  const planId = await aPlan(db, office.actor, { rows })
  const view = must(await getPlan(db, office.actor, { planId, search: '', area: null, state: null }))
  const actions = view.groups.flatMap((group) => group.components.flatMap((component) => component.actions))
  const [first, second] = actions
  if (!first || !second) throw new Error('two actions expected')
  return { ...office, colleague, planId, first, second }
}

const entriesOf = (id: string) =>
  ask<{ action: string }>('select action from audit.entry where subject_id = $1 order by entry_no', [id])

describe('assignPersonInCharge', () => {
  it('puts a colleague in charge, shows the name with plan and duty, and logs it once', async () => {
    const { actor, colleague, planId, first } = await aLivingPlan()
    const personId = colleague.actor.scope.personId
    const assignment = { actionId: first.actionId, personId }
    expect(await assignPersonInCharge(db, actor, assignment)).toEqual({ ok: true, value: null })
    expect(await assignPersonInCharge(db, actor, assignment)).toEqual({ ok: true, value: null })
    const view = must(await getPlan(db, actor, { planId, search: '', area: null, state: null }))
    expect(view.peopleInCharge).toEqual({ [personId]: 'Bambang Sutejo' })
    const duty = must(await getObligation(db, actor, first.obligations[0]?.obligationId ?? ''))
    expect(duty.personInCharge).toBe('Bambang Sutejo')
    expect(duty.colleagues?.map(({ name }) => name)).toEqual(['Bambang Sutejo', 'Ratna Wulandari'])
    expect(await entriesOf(first.actionId)).toEqual([{ action: 'plan.action.assigned' }])
  })

  it('takes nobody for an answer', async () => {
    const { actor, first } = await aLivingPlan()
    must(await assignPersonInCharge(db, actor, { actionId: first.actionId, personId: actor.scope.personId }))
    must(await assignPersonInCharge(db, actor, { actionId: first.actionId, personId: null }))
    const duty = must(await getObligation(db, actor, first.obligations[0]?.obligationId ?? ''))
    expect(duty.personInCharge).toBeNull()
  })

  it('refuses a person of another unit, an unknown one, an action of another unit and a reader', async () => {
    const office = await aLivingPlan()
    const sister = await aSisterUnit(db, office)
    const { actor, first } = office
    const { actionId } = first
    for (const personId of [sister.actor.scope.personId, randomUUID()]) {
      expect(await assignPersonInCharge(db, actor, { actionId, personId })).toEqual({
        ok: false,
        error: { kind: 'noColleague' },
      })
    }
    const notFound = { ok: false, error: { kind: 'notFound' } }
    expect(await assignPersonInCharge(db, sister.actor, { actionId, personId: null })).toEqual(notFound)
    expect(await assignPersonInCharge(db, actor, { actionId: randomUUID(), personId: null })).toEqual(notFound)
    const reader = await aColleague(db, office, { roles: ['unit_head'] })
    expect(await assignPersonInCharge(db, reader.actor, { actionId, personId: null })).toEqual({
      ok: false,
      error: { kind: 'forbidden' },
    })
    expect(await entriesOf(actionId)).toEqual([])
  })
})

describe('handOverActions', () => {
  it('moves everything open to the successor in one step and leaves what was done with whom did it', async () => {
    const { actor, colleague, first, second } = await aLivingPlan()
    const leaver = colleague.actor.scope.personId
    for (const { actionId } of [first, second]) {
      must(await assignPersonInCharge(db, actor, { actionId, personId: leaver }))
    }
    const done = first.obligations[0]?.obligationId ?? ''
    must(await completeObligation(db, colleague.actor, { obligationId: done, note: '' }))
    const of = { unitId: actor.unitId, personId: leaver }
    expect(await countCharge(db, actor.scope, of)).toEqual({ actions: 2, openDuties: 2 })

    const handOver = { unitId: actor.unitId, fromPersonId: leaver, toPersonId: actor.scope.personId }
    await inScope(db, actor.scope, (tx) => handOverActions(tx, actor.scope, handOver))
    await inScope(db, actor.scope, (tx) => handOverActions(tx, actor.scope, handOver))

    expect(await countCharge(db, actor.scope, of)).toEqual({ actions: 0, openDuties: 0 })
    expect(await countCharge(db, actor.scope, { ...of, personId: actor.scope.personId })).toMatchObject({ actions: 2 })
    expect(must(await getObligation(db, actor, done)).events[0]?.by).toBe('Bambang Sutejo')
    expect(await entriesOf(leaver)).toEqual([{ action: 'plan.action.handed_over' }])
  })

  it('touches no other unit, even of the same person', async () => {
    const office = await aLivingPlan()
    const { actor, first } = office
    const sister = await aSisterUnit(db, office)
    must(await assignPersonInCharge(db, actor, { actionId: first.actionId, personId: actor.scope.personId }))
    const handOver = { unitId: sister.actor.unitId, fromPersonId: actor.scope.personId, toPersonId: null }
    await inScope(db, sister.actor.scope, (tx) => handOverActions(tx, sister.actor.scope, handOver))
    const smuggled = { ...handOver, unitId: actor.unitId }
    await inScope(db, sister.actor.scope, (tx) => handOverActions(tx, sister.actor.scope, smuggled))
    expect(await countCharge(db, actor.scope, { unitId: actor.unitId, personId: actor.scope.personId })).toMatchObject({
      actions: 1,
    })
  })
})

describe('a lead of other areas', () => {
  it('reads a duty, and neither ticks it off, takes it back nor names who is in charge', async () => {
    const { actor, first } = await aLivingPlan()
    const lead = { ...actor, roles: ['area_lead'] as const, areas: ['VI'] }
    const obligationId = first.obligations[0]?.obligationId ?? ''
    const forbidden = { ok: false, error: { kind: 'forbidden' } }
    const barred = { mayComplete: false, barredBy: 'areas', colleagues: null }
    expect(must(await getObligation(db, lead, obligationId))).toMatchObject(barred)
    expect(await completeObligation(db, lead, { obligationId, note: '' })).toEqual(forbidden)
    expect(await assignPersonInCharge(db, lead, { actionId: first.actionId, personId: null })).toEqual(forbidden)
    must(await completeObligation(db, { ...lead, areas: ['I'] }, { obligationId, note: '' }))
    expect(await reopenObligation(db, lead, obligationId)).toEqual(forbidden)
  })
})

describe('a person in charge whose role only reads', () => {
  it('learns why the duty cannot be ticked off; another reader is told nothing', async () => {
    const { actor, first } = await aLivingPlan()
    const obligationId = first.obligations[0]?.obligationId ?? ''
    const employee = { ...actor, roles: ['employee'] as const }
    const told = async () => must(await getObligation(db, employee, obligationId)).barredBy
    expect(await told()).toBeNull()
    must(await assignPersonInCharge(db, actor, { actionId: first.actionId, personId: actor.scope.personId }))
    expect(await told()).toBe('role')
    expect(must(await getObligation(db, actor, obligationId)).barredBy).toBeNull()
  })
})
