import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#modules/organization/model.ts'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { completeObligation, reopenObligation } from '#modules/plan/index.ts'
import { aPlan, aRowOf, must } from '#modules/plan/testing/stored-plans.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aBackupFolder } from './testing/backing-up.ts'

const source = await testDatabase({ poolSize: 8 })
const targets = [await testDatabase(), await testDatabase(), await testDatabase()]
const asks = await Promise.all(targets.map((target) => asOwner(target)))
const askSource = await asOwner(source)
const { write, restore } = aBackupFolder()

const writers = 4
let actor: Actor
let obligations: string[] = []

beforeAll(async () => {
  actor = (await anOffice(source.db, { roles: ['zi_chair', 'team_member'] })).actor
  await aPlan(source.db, actor, { rows: Array.from({ length: 40 }, (_, n) => aRowOf({ action: `Langkah ${n}` })) })
  const rows = await askSource<{ id: string }>('select obligation_id as id from plan.obligation order by 1')
  obligations = rows.map(({ id }) => id)
})

/** Completes and reopens its own obligations in turn and counts, for each, what was acknowledged. */
async function writeUntil(stopped: () => boolean, own: readonly string[], acknowledged: Map<string, number>) {
  for (let round = 0; !stopped(); round += 1) {
    for (const id of own) {
      const isOpen = (acknowledged.get(id) ?? 0) % 2 === 0
      if (isOpen) must(await completeObligation(source.db, actor, { obligationId: id, note: `selesai ${round}` }))
      else must(await reopenObligation(source.db, actor, id))
      acknowledged.set(id, (acknowledged.get(id) ?? 0) + 1)
    }
  }
}

describe('a backup that is written while four people write', () => {
  it('holds one moment: no change by half, and everything acknowledged before it began', async () => {
    const acknowledged = new Map<string, number>()
    let stopped = false
    const writing = Array.from({ length: writers }, (_, writer) =>
      writeUntil(
        () => stopped,
        obligations.filter((_id, index) => index % writers === writer),
        acknowledged,
      ),
    )
    const before: Map<string, number>[] = []
    for (const [index] of targets.entries()) {
      before.push(new Map(acknowledged))
      await write(source, `round-${index}.tar.gz`)
    }
    stopped = true
    await Promise.all(writing)

    for (const [index, target] of targets.entries()) {
      await restore(target, `round-${index}.tar.gz`, { to: `round-${index}` })
      const rows =
        (await asks[index]?.<{ id: string; done: boolean; events: number; last: string | null; told: number }>(`
        select o.obligation_id as id, o.done_at is not null as done, count(e.event_no)::int as events,
          (array_agg(e.kind order by e.event_no desc))[1] as last,
          (select count(*)::int from audit.entry a where a.subject_id = o.obligation_id) as told
        from plan.obligation o left join plan.obligation_event e using (agency_id, obligation_id)
        group by o.agency_id, o.obligation_id`)) ?? []
      expect(rows).toHaveLength(obligations.length)
      for (const { id, done, events, last, told } of rows) {
        expect(done, `obligation ${id}`).toBe(last === 'done')
        expect(told).toBe(events)
        expect(events).toBeGreaterThanOrEqual(before[index]?.get(id) ?? 0)
        expect(events).toBeLessThanOrEqual(acknowledged.get(id) ?? 0)
      }
    }
    const counts = await Promise.all(
      asks.map(async (ask) => (await ask<{ n: number }>('select count(*)::int as n from plan.obligation_event'))[0]?.n),
    )
    // They really wrote meanwhile: each backup holds more than the one before.
    expect(counts).toEqual([...counts].sort((a, b) => (a ?? 0) - (b ?? 0)))
    expect(counts[2]).toBeGreaterThan(counts[0] ?? 0)
  })
})
