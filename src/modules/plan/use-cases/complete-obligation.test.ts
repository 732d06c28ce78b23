import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '#modules/organization/model.ts'
import { ROLES } from '#modules/organization/model.ts'
import { aColleague, anOffice, aSisterUnit } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { may } from '../core/policy.ts'
import { aPlan, aRowOf, must } from '../testing/stored-plans.ts'
import { completeObligation } from './complete-obligation.ts'
import { getObligation } from './get-obligation.ts'
import { listMonth } from './list-month.ts'
import { reopenObligation } from './reopen-obligation.ts'

const database = await testDatabase({ poolSize: 8 })
const { db } = database
const ask = await asOwner(database)
const office = await anOffice(db, { personName: 'Ratna Wulandari' })
const { actor } = office

const aDuty = async (): Promise<string> => {
  const planId = await aPlan(db, actor, { rows: [aRowOf({ target: 'Mei 2026' })] })
  const { items } = must(await listMonth(db, actor, { planId, month: '2026-05', page: 1 }))
  return items[0]?.obligationId ?? ''
}

const complete = (obligationId: string, note = '', person: Actor = actor) =>
  completeObligation(db, person, { obligationId, note })

const look = async (obligationId: string) => must(await getObligation(db, actor, obligationId))

/** Kinds and notes, newest first, written behind one another. */
const history = async (obligationId: string) =>
  (await look(obligationId)).events.map(({ kind, note, by }) => ({ kind, note, by }))

describe('completeObligation', () => {
  it('records who, when and the note, in the duty and in its log', async () => {
    const duty = await aDuty()
    const before = Date.now()
    must(await complete(duty, '  SK nomor 12 sudah ditandatangani \n'))
    const { item, events, mayComplete } = await look(duty)
    expect(item).toMatchObject({ doneNote: 'SK nomor 12 sudah ditandatangani', doneBy: actor.scope.personId })
    expect(Math.abs((item.doneAt?.getTime() ?? 0) - before)).toBeLessThan(10_000)
    expect(events).toEqual([
      {
        eventNo: expect.any(Number),
        kind: 'done',
        note: 'SK nomor 12 sudah ditandatangani',
        at: item.doneAt,
        by: 'Ratna Wulandari',
      },
    ])
    expect(mayComplete).toBe(true)
  })

  it('leaves the first word the second time, adds the second note and says who was first', async () => {
    const duty = await aDuty()
    const colleague = await aColleague(db, office, { personName: 'Bagus Prakoso' })
    expect(must(await complete(duty, 'pertama'))).toEqual({ kind: 'done' })
    const first = (await look(duty)).item
    const second = must(await complete(duty, 'kedua', colleague.actor))
    expect(second).toEqual({ kind: 'doneBefore', by: 'Ratna Wulandari', at: first.doneAt, noted: true })
    expect((await look(duty)).item).toEqual(first)
    expect(await history(duty)).toEqual([
      { kind: 'noted', note: 'kedua', by: 'Bagus Prakoso' },
      { kind: 'done', note: 'pertama', by: 'Ratna Wulandari' },
    ])
  })

  it.each(['', 'sama'])('adds nothing by a second tap of the same person: %j', async (note) => {
    const duty = await aDuty()
    must(await complete(duty, note))
    expect(must(await complete(duty, note))).toMatchObject({ kind: 'doneBefore', noted: false })
    expect(await history(duty)).toHaveLength(1)
  })

  it('done by many at once is done once, and no note is lost', async () => {
    const duty = await aDuty()
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, n) => complete(duty, `ketukan ${n}`)))
    expect(outcomes.map((each) => must(each).kind).filter((kind) => kind === 'done')).toHaveLength(1)
    const events = await history(duty)
    expect(events.map(({ kind }) => kind)).toEqual([...Array(7).fill('noted'), 'done'])
    expect(new Set(events.map(({ note }) => note)).size).toBe(8)
  })

  it('keeps no note as none', async () => {
    const duty = await aDuty()
    must(await complete(duty, ' \n\t '))
    expect((await look(duty)).item.doneNote).toBeNull()
  })

  it('takes a note of exactly the limit and refuses a longer one, naming the limit', async () => {
    const duty = await aDuty()
    const refused = await complete(duty, 'x'.repeat(100_000))
    const maximum = !refused.ok && refused.error.kind === 'noteTooLong' ? refused.error.maximum : 0
    expect(maximum).toBeGreaterThan(500)
    expect(await complete(duty, 'x'.repeat(maximum + 1))).toEqual(refused)
    expect((await look(duty)).item.doneAt).toBeNull()
    must(await complete(duty, ` ${'x'.repeat(maximum)} `))
    expect((await look(duty)).item.doneNote).toHaveLength(maximum)
  })

  it.each([`'; drop table plan.plan; --`, '<script>alert(1)</script>', 'baris satu\nbaris dua', '😀 ﷽ ‮'])(
    'keeps a note as it is: %j',
    async (note) => {
      const duty = await aDuty()
      must(await complete(duty, note))
      expect((await look(duty)).item.doneNote).toBe(note)
    },
  )

  it('takes a note with signs that no database can keep', async () => {
    const duty = await aDuty()
    must(await complete(duty, 'nul\0 dan \ud83d setengah'))
    expect((await look(duty)).item.doneNote).toBe('nul dan \ufffd setengah')
  })
})

describe('reopenObligation', () => {
  it('takes the mark back; what was noted stays in the log', async () => {
    const duty = await aDuty()
    must(await complete(duty, 'keliru'))
    must(await reopenObligation(db, actor, duty))
    expect((await look(duty)).item).toMatchObject({ doneAt: null, doneBy: null, doneNote: null })
    expect(await history(duty)).toEqual([
      { kind: 'reopened', note: null, by: 'Ratna Wulandari' },
      { kind: 'done', note: 'keliru', by: 'Ratna Wulandari' },
    ])
  })

  it('does nothing for a duty that is open', async () => {
    const duty = await aDuty()
    must(await reopenObligation(db, actor, duty))
    expect(await history(duty)).toEqual([])
  })

  it('done by many at once makes one event', async () => {
    const duty = await aDuty()
    must(await complete(duty))
    await Promise.all(Array.from({ length: 8 }, () => reopenObligation(db, actor, duty)))
    expect(await history(duty)).toHaveLength(2)
  })

  it('and completing in turns: the log and the last word always agree', async () => {
    const duty = await aDuty()
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? reopenObligation(db, actor, duty) : complete(duty, `${n}`))),
    )
    const [sums] = await ask<{ done: number; reopened: number }>(
      `select (count(*) filter (where kind = 'done'))::int as done,
         (count(*) filter (where kind = 'reopened'))::int as reopened
       from plan.obligation_event where obligation_id = $1`,
      [duty],
    )
    const isDone = (await look(duty)).item.doneAt !== null
    expect((sums?.done ?? 0) - (sums?.reopened ?? 0)).toBe(isDone ? 1 : 0)
  })
})

describe('the log of a duty', () => {
  it('names colleagues by name, also when they have left, and nobody of another agency', async () => {
    const duty = await aDuty()
    const colleague = await aColleague(db, office, { personName: 'Bagus Prakoso' })
    must(await complete(duty, 'oleh rekan', colleague.actor))
    expect(await history(duty)).toEqual([{ kind: 'done', note: 'oleh rekan', by: 'Bagus Prakoso' }])
    await ask('delete from identity.membership where person_id = $1', [colleague.actor.scope.personId])
    expect(await history(duty)).toEqual([{ kind: 'done', note: 'oleh rekan', by: 'Bagus Prakoso' }])
    await ask('delete from identity.placement where person_id = $1', [colleague.actor.scope.personId])
    expect(await history(duty)).toEqual([{ kind: 'done', note: 'oleh rekan', by: null }])
  })

  it('shows the fifty newest events of a duty that went to and fro', async () => {
    const duty = await aDuty()
    for (let n = 0; n < 30; n++) {
      must(await complete(duty, `putaran ${n}`))
      must(await reopenObligation(db, actor, duty))
    }
    expect(await history(duty)).toHaveLength(50)
  })
})

describe('what comes next', () => {
  it('is open in the same month of the same plan, in the same area first', async () => {
    const rows = (['I', 'II', 'II'] as const).map((area, n) => aRowOf({ area, action: `${n}`, target: 'Mei 2026' }))
    const planId = await aPlan(db, actor, { rows: [...rows, aRowOf({ target: 'Juni 2026' })] })
    await aDuty()
    const { items } = must(await listMonth(db, actor, { planId, month: '2026-05', page: 1 }))
    const nextOf = async (n: number) => {
      const id = items[n]?.obligationId ?? ''
      must(await complete(id))
      return (await look(id)).next?.action ?? null
    }
    expect((await look(items[1]?.obligationId ?? '')).next).toBeNull()
    expect([await nextOf(1), await nextOf(2), await nextOf(0)]).toEqual(['2', '0', null])
  })
})

describe('who may complete a duty', () => {
  const notFound = { ok: false, error: { kind: 'notFound' } }

  it.each(ROLES)('is said by the policy: %s', async (role) => {
    const duty = await aDuty()
    const person = { ...actor, roles: [role] }
    const kindOf = (outcome: { ok: true } | { ok: false; error: { kind: string } }) => outcome.ok || outcome.error.kind
    expect(kindOf(await complete(duty, '', person))).toBe(may([role], 'complete') || 'forbidden')
    expect(kindOf(await reopenObligation(db, person, duty))).toBe(may([role], 'complete') || 'forbidden')
    expect(kindOf(await getObligation(db, person, duty))).toBe(may([role], 'read') || 'forbidden')
    expect(await history(duty)).toHaveLength(may([role], 'complete') ? 2 : 0)
  })

  it('is nobody outside the unit, and an absent duty looks the same', async () => {
    const duty = await aDuty()
    const sister = await aSisterUnit(db, office)
    const abroad = await anOffice(db)
    for (const [person, id] of [
      [sister.actor, duty],
      [abroad.actor, duty],
      [actor, randomUUID()],
    ] as const) {
      expect(await complete(id, 'bukan hak saya', person)).toEqual(notFound)
      expect(await reopenObligation(db, person, id)).toEqual(notFound)
      expect(await getObligation(db, person, id)).toEqual(notFound)
    }
    expect(await history(duty)).toEqual([])
  })
})
