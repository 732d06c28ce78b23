import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { anOffice, aSisterUnit } from '#modules/organization/testing/an-office.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { asker } from '../fixtures/ask.ts'
import { startZona } from '../fixtures/zona.ts'
import { recordsOf } from './a-victim.ts'

/** Whether the time of an answer tells that somebody else's record exists. */
const database = await testDatabase()
const { db } = database
const { url } = await startZona(database)
const ask = asker(url)

const roles = ['zi_chair', 'administrator'] as const
const victim = await anOffice(db, { roles })
const sister = await aSisterUnit(db, victim, { roles })
const abroad = await anOffice(db, { roles })
const records = await recordsOf(db, ask, victim)

const ROUNDS = 60

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** Asked in turns, so that a busy machine slows both alike. */
const compare = async (token: string, theirs: string, nobodys: () => string) => {
  const times = { theirs: [] as number[], nobodys: [] as number[] }
  const measure = async (path: string, into: number[]) => {
    const began = performance.now()
    expect((await ask(path, { token })).status).toBe(404)
    into.push(performance.now() - began)
  }
  for (let round = 0; round < ROUNDS; round++) {
    await measure(theirs, times.theirs)
    await measure(nobodys(), times.nobodys)
  }
  return median(times.theirs) / median(times.nobodys)
}

const PLACES = [
  ['a unit', () => `/unit/${records.unitId}`, () => `/unit/${randomUUID()}`],
  ['a plan', (at: string) => `${at}/rencana/${records.planId}`, (at: string) => `${at}/rencana/${randomUUID()}`],
  [
    'a duty',
    (at: string) => `${at}/rencana/kewajiban/${records.obligationId}`,
    (at: string) => `${at}/rencana/kewajiban/${randomUUID()}`,
  ],
  [
    'a file',
    (at: string) => `${at}/rencana/impor/${records.importId}/asli`,
    (at: string) => `${at}/rencana/impor/${randomUUID()}/asli`,
  ],
  [
    'a person',
    (at: string) => `${at}/pengaturan/orang/${records.personId}`,
    (at: string) => `${at}/pengaturan/orang/${randomUUID()}`,
  ],
  [
    'an inner unit',
    (at: string) => `${at}/pengaturan/unit/${records.innerId}`,
    (at: string) => `${at}/pengaturan/unit/${randomUUID()}`,
  ],
] as const

describe('the time of an answer', () => {
  it.each([
    ['of the same agency', sister],
    ['of another agency', abroad],
  ] as const)('tells a chair and administrator %s nothing about what others have', async (_who, { actor, token }) => {
    const at = `/unit/${actor.unitId}`
    for (const [what, theirs, nobodys] of PLACES) {
      const ratio = await compare(token, theirs(at), () => nobodys(at))
      expect(ratio, what).toBeGreaterThan(0.7)
      expect(ratio, what).toBeLessThan(1.4)
    }
  })
})
