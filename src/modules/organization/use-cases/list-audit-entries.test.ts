import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Result } from '#kernel/result.ts'
import { type Change, recordChange } from '#platform/audit/index.ts'
import { sealEntries } from '#platform/audit/seal.ts'
import { readAnchor } from '#platform/audit/signed-heads.ts'
import { listPublicKeys } from '#platform/audit/signing-key.ts'
import { inScope } from '#platform/db/index.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { openKeyFolder } from '#platform/keys/key-folder.ts'
import type { Actor } from '../core/actor.ts'
import { type LogQuery, readLogQuery } from '../core/log-query.ts'
import { ROLES, type Role } from '../core/roles.ts'
import { anAgency, aUnitBeneath } from '../testing/an-administrator.ts'
import { aColleague, anOffice, aSisterUnit, type Office } from '../testing/an-office.ts'
import { exportAudit } from './export-audit.ts'
import { type LogPage, listAuditEntries } from './list-audit-entries.ts'
import { signAuditHead } from './sign-audit-head.ts'

const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const folder = mkdtempSync(join(tmpdir(), 'zona-seal-'))
afterAll(() => rmSync(folder, { recursive: true }))

const must = <Value>(result: Result<Value, { readonly kind: string }>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const asking = (query: Partial<LogQuery> = {}): LogQuery => ({ ...readLogQuery(new URLSearchParams()), ...query })

const record = ({ actor }: Office, change: Partial<Change> = {}) =>
  inScope(db, actor.scope, (tx) =>
    recordChange(tx, {
      unitId: actor.unitId,
      action: 'plan.obligation.completed',
      subject: { kind: 'plan.obligation', id: randomUUID() },
      values: { note: { new: 'Rahasia rencana' } },
      ...change,
    }),
  )

const actionsFor = async (actor: Actor, query: Partial<LogQuery> = {}) =>
  must(await listAuditEntries(db, actor, asking(query))).lines.map(({ action }) => action)

const withRoles = ({ actor }: Office, ...roles: Role[]): Actor => ({ ...actor, roles })

describe('the log of changes', () => {
  it('shows entries newest first, with names of people and units, before and after', async () => {
    const office = await anOffice(db, { unitName: 'Dinas Satu', personName: 'Ratna Wulandari' })
    const colleague = await aColleague(db, office, { personName: 'Bagus Prakoso' })
    await record(office, {
      values: { person_in_charge: { old: colleague.actor.scope.personId, new: office.actor.unitId } },
    })
    await record(colleague, { action: 'plan.obligation.noted' })
    const { lines, people, head, next } = must(await listAuditEntries(db, office.actor, asking()))
    expect(lines).toMatchObject([
      { by: 'Bagus Prakoso', unitName: 'Dinas Satu', action: 'plan.obligation.noted', seq: null },
      {
        by: 'Ratna Wulandari',
        values: [{ field: 'person_in_charge', old: 'Bagus Prakoso', new: 'Dinas Satu', erased: false }],
      },
    ])
    expect(people.map(({ name }) => name)).toEqual(['Bagus Prakoso', 'Ratna Wulandari'])
    expect([head, next]).toEqual([null, null])
  })

  it('names the person or the unit that an entry is about, unless they did it themselves or the values say it', async () => {
    const office = await anOffice(db, { unitName: 'Dinas Satu' })
    const { actor } = await aColleague(db, office, { personName: 'Bagus Prakoso' })
    const values = { roles: { old: ['area_lead'] } }
    const about = (kind: string, id: string) => ({ subject: { kind, id }, values })
    const him = about('organization.person', actor.scope.personId)
    await record(office, { ...him, action: 'organization.person.left' })
    await record(office, { ...him, values: { name: { new: 'Bagus' } } })
    await record(office, about('organization.person', office.actor.scope.personId))
    await record(office, about('organization.unit', office.actor.unitId))
    await record(office, about('plan.plan', actor.scope.personId))
    const { lines } = must(await listAuditEntries(db, office.actor, asking()))
    expect(lines.map(({ subjectName }) => subjectName).toReversed()).toEqual([
      'Bagus Prakoso',
      null,
      null,
      'Dinas Satu',
      null,
    ])
  })

  it('opens for the roles that answer for the unit, and for nobody else', async () => {
    const office = await anOffice(db)
    for (const role of ROLES) {
      const { ok } = await listAuditEntries(db, withRoles(office, role), asking())
      const isOpen = ['administrator', 'unit_head', 'zi_chair', 'zi_secretary', 'internal_assessor'].includes(role)
      expect(ok, role).toBe(isOpen)
      expect((await exportAudit(db, withRoles(office, role), asking())).ok, role).toBe(isOpen)
      const keys = openKeyFolder(join(folder, role))
      expect((await signAuditHead(db, keys, withRoles(office, role))).ok, role).toBe(isOpen)
    }
  })

  it('leaves out registers that the reader may not read whole', async () => {
    const office = await anOffice(db)
    for (const module of ['complaint', 'whistleblowing', 'gratification', 'risk', 'plan'] as const) {
      await record(office, { action: `${module}.record.changed` })
    }
    await record(office, { action: 'audit.value.erased' })
    expect(await actionsFor(office.actor)).toEqual(['audit.value.erased', 'plan.record.changed', 'risk.record.changed'])
    expect(await actionsFor(withRoles(office, 'zi_chair', 'complaint_officer'))).toContain('complaint.record.changed')
    expect(await actionsFor(office.actor, { module: 'complaint' })).toEqual([])
  })

  it('keeps to the unit: nothing of a sister unit, of another agency, of a unit asked for by id', async () => {
    const office = await anOffice(db)
    const sister = await aSisterUnit(db, office, { unitName: 'Badan Tetangga' })
    const abroad = await anOffice(db)
    await record(sister)
    await record(abroad)
    expect(await actionsFor(office.actor)).toEqual([])
    expect(await actionsFor(office.actor, { unitId: sister.actor.unitId })).toEqual([])
    await record(office)
    expect(await actionsFor(office.actor)).toHaveLength(1)
    expect(await actionsFor(office.actor, { personId: sister.actor.scope.personId })).toEqual([])
  })

  it('filters by person, kind, unit and day of the unit', async () => {
    const office = await anOffice(db, { timeZone: 'Asia/Jayapura' })
    const colleague = await aColleague(db, office)
    await record(office)
    await record(colleague, { action: 'organization.unit.changed' })
    const { personId } = colleague.actor.scope
    expect(await actionsFor(office.actor, { personId })).toEqual(['organization.unit.changed'])
    expect(await actionsFor(office.actor, { module: 'plan' })).toEqual(['plan.obligation.completed'])
    // An underscore is a letter of a name here, not a sign that stands for any.
    expect(await actionsFor(office.actor, { module: 'pl_n' })).toEqual([])
    await owner(
      `update audit.entry set recorded_at = '2026-03-09T15:00:00Z' where agency_id = $1 and action like 'plan%'`,
      [office.actor.scope.agencyId],
    )
    expect(await actionsFor(office.actor, { from: '2026-03-10', until: '2026-03-10' })).toHaveLength(1)
    expect(await actionsFor(office.actor, { from: '2026-03-09', until: '2026-03-09' })).toEqual([])
    expect(await actionsFor(office.actor, { until: '2026-03-09' })).toEqual([])
  })

  it('goes from page to page without losing or repeating an entry, also of equal times', async () => {
    const office = await anOffice(db)
    await inScope(db, office.actor.scope, async (tx) => {
      for (let index = 0; index < 120; index += 1) {
        await recordChange(tx, {
          unitId: office.actor.unitId,
          action: 'plan.obligation.noted',
          subject: { kind: 'plan.obligation', id: randomUUID() },
          values: { index: { new: index } },
        })
      }
    })
    await owner('update audit.entry set recorded_at = $2 where agency_id = $1', [
      office.actor.scope.agencyId,
      '2026-01-01',
    ])
    const seen: unknown[] = []
    const sizes: number[] = []
    let after: number | null = null
    do {
      const page: LogPage = must(await listAuditEntries(db, office.actor, asking({ after })))
      seen.push(...page.lines.map(({ values }) => values[0]?.new))
      sizes.push(page.lines.length)
      after = page.next
    } while (after !== null)
    expect(sizes).toEqual([50, 50, 20])
    expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => 119 - index))
    expect(must(await listAuditEntries(db, office.actor, asking({ after: 999_999_999 }))).lines).toEqual([])
  })

  it('still shows the rest when somebody broke a value behind its back', async () => {
    const office = await anOffice(db)
    await record(office)
    await owner(`update audit.value set new_value = '{broken' where agency_id = $1`, [office.actor.scope.agencyId])
    const { lines } = must(await listAuditEntries(db, office.actor, asking()))
    expect(lines[0]?.values).toMatchObject([{ new: '{broken' }])
  })
})

describe('an administrator', () => {
  it('sees the directory of their unit and all beneath, and no value of a register', async () => {
    const { office, admin } = await anAgency(db)
    const beneath = await aUnitBeneath(db, admin, { parentUnitId: office.actor.unitId })
    await record(office)
    await record(office, { action: 'organization.person.changed', values: { name: { new: 'Bagus' } } })
    await inScope(db, { ...admin.actor.scope, administeredUnitId: admin.actor.unitId }, (tx) =>
      recordChange(tx, {
        unitId: beneath,
        action: 'organization.unit.added',
        subject: { kind: 'organization.unit', id: beneath },
        values: { name: { new: 'Bidang Contoh' } },
      }),
    )
    const page = must(await listAuditEntries(db, admin.actor, asking()))
    expect(page.lines.map(({ action, unitName }) => [action, unitName])).toEqual([
      ['organization.unit.added', 'Bidang Contoh'],
      ['organization.person.changed', 'Dinas Contoh'],
    ])
    expect(JSON.stringify(page)).not.toContain('Rahasia')
    expect(page.units.map(({ name }) => name)).toEqual(expect.arrayContaining(['Bidang Contoh', 'Dinas Contoh']))
    expect(await actionsFor(admin.actor, { unitId: beneath })).toEqual(['organization.unit.added'])
    // What a use-case might forget, the database still holds back.
    const scope = { ...admin.actor.scope, administeredUnitId: admin.actor.unitId }
    const { rows } = await inScope(db, scope, (tx) =>
      sql`select e.action, v.new_value from audit.entry e join audit.value v using (agency_id, entry_no)`.execute(tx),
    )
    expect(rows).toHaveLength(2)
  })

  it('of a unit further down sees nothing of its neighbours', async () => {
    const { office, admin } = await anAgency(db)
    const sister = await aSisterUnit(db, office)
    await record(sister, { action: 'organization.person.changed' })
    await record(office, { action: 'organization.person.changed' })
    const local = { ...withRoles(office, 'administrator') }
    expect(await actionsFor(local)).toHaveLength(1)
    expect(await actionsFor(local, { unitId: sister.actor.unitId })).toEqual([])
    expect(await actionsFor(admin.actor)).toHaveLength(2)
  })
})

describe('taking the log along', () => {
  it('gives all entries in pages, in the order of the list, also what is more than a page', async () => {
    const office = await anOffice(db)
    await inScope(db, office.actor.scope, async (tx) => {
      for (let index = 0; index < 1_100; index += 1) {
        await recordChange(tx, {
          unitId: office.actor.unitId,
          action: 'plan.obligation.noted',
          subject: { kind: 'plan.obligation', id: randomUUID() },
        })
      }
    })
    const numbers: number[] = []
    for await (const lines of must(await exportAudit(db, office.actor, asking()))) {
      expect(lines.length).toBeLessThanOrEqual(500)
      numbers.push(...lines.map(({ entryNo }) => entryNo))
    }
    expect(numbers).toHaveLength(1_100)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
  })

  it('gives the signed end of the own chain, and of no other', async () => {
    const office = await anOffice(db)
    const keys = openKeyFolder(join(folder, 'keys'))
    expect(must(await signAuditHead(db, keys, office.actor))).toMatchObject({ seq: 0 })
    await record(office)
    const head = async () => must(await listAuditEntries(db, office.actor, asking())).head
    await vi.waitUntil(async () => (await sealEntries(db)) >= 0 && (await head()) !== null, { timeout: 10_000 })
    const { content, seq } = must(await signAuditHead(db, keys, office.actor))
    expect(seq).toBe(1)
    const read = readAnchor(content, await listPublicKeys(keys))
    const { hash, sealedAt } = (await head()) ?? {}
    expect(read).toEqual({
      ok: true,
      value: [{ agencyId: office.actor.scope.agencyId, seq: 1, hash, sealedAt, trust: 'signed' }],
    })
  })
})
