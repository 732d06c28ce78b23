import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { anAdministrator, anAgency, anInvitedPerson, aUnitBeneath } from '../testing/an-administrator.ts'
import type { Office } from '../testing/an-office.ts'
import { addUnit } from './add-unit.ts'
import { changeUnit } from './change-unit.ts'
import { closeUnit } from './close-unit.ts'
import { findSession } from './find-session.ts'
import { listUnitTree } from './list-unit-tree.ts'
import { moveUnit } from './move-unit.ts'
import { reopenUnit } from './reopen-unit.ts'

const database = await testDatabase()
const { db } = database
const ask = await asOwner(database)

const form = { name: 'Bidang Mutasi', timeZone: 'Asia/Makassar' }

const treeOf = async ({ actor }: Office) => {
  const tree = await listUnitTree(db, actor)
  if (!tree.ok) throw new Error(tree.error.kind)
  return tree.value.map(({ name, depth, isClosed }) => `${'-'.repeat(depth)}${name}${isClosed ? ' (closed)' : ''}`)
}

const actionsOn = async (unitId: string) =>
  (await ask('select action from audit.entry where subject_id = $1 order by entry_no', [unitId])).map(
    ({ action }) => action,
  )

/** Root → Dinas Contoh; root → A → B → C. */
const aTree = async () => {
  const { office, admin } = await anAgency(db)
  const a = await aUnitBeneath(db, admin, { name: 'A' })
  const b = await aUnitBeneath(db, admin, { name: 'B', parentUnitId: a })
  const c = await aUnitBeneath(db, admin, { name: 'C', parentUnitId: b })
  return { office, admin, a, b, c }
}

describe('the tree of units', () => {
  it('grows, is counted, and is seen by an administrator from their unit down', async () => {
    const { office, admin, a } = await aTree()
    await anInvitedPerson(db, admin, { unitId: a })
    expect(await treeOf(admin)).toEqual(['Pemerintah Kota Contoh', '-A', '--B', '---C', '-Dinas Contoh'])
    const local = await anAdministrator(db, office, a)
    expect(await treeOf(local)).toEqual(['A', '-B', '--C'])
    const lines = await listUnitTree(db, local.actor)
    expect(lines.ok && lines.value.map(({ people }) => people)).toEqual([2, 0, 0])
    expect(await listUnitTree(db, office.actor)).toMatchObject({ error: { kind: 'forbidden' } })
  })

  it('takes a new unit under an open one', async () => {
    const { admin, b } = await aTree()
    const added = await addUnit(db, admin.actor, { ...form, parentUnitId: b })
    if (!added.ok) throw new Error(added.error.kind)
    expect(await treeOf(admin)).toContain('---Bidang Mutasi')
    expect(await actionsOn(added.value.unitId)).toEqual(['organization.unit.added'])
  })

  it('says every wrong field of a unit', async () => {
    const { admin, b } = await aTree()
    const wrong = { name: ' ', timeZone: 'Europe/Berlin', parentUnitId: b }
    const problems = { name: 'required', timeZone: 'choose_one' }
    expect(await addUnit(db, admin.actor, wrong)).toEqual({ ok: false, error: { kind: 'form', problems } })
    expect(await changeUnit(db, admin.actor, b, wrong)).toEqual({ ok: false, error: { kind: 'form', problems } })
    const long = { ...form, name: 'x'.repeat(301) }
    expect(await changeUnit(db, admin.actor, b, long)).toMatchObject({ error: { problems: { name: 'too_long' } } })
  })

  it('takes another name and zone, and writes down what changed alone', async () => {
    const { admin, a } = await aTree()
    expect((await changeUnit(db, admin.actor, a, { name: 'A', timeZone: 'Asia/Jayapura' })).ok).toBe(true)
    expect((await changeUnit(db, admin.actor, a, { name: 'A', timeZone: 'Asia/Jayapura' })).ok).toBe(true)
    const entries = await ask('select fields from audit.entry where subject_id = $1', [a])
    expect(entries).toEqual([{ fields: ['time_zone'] }])
  })
})

describe('moveUnit', () => {
  it('moves a unit with all beneath it, and administration moves along', async () => {
    const { office, admin, a, b, c } = await aTree()
    const local = await anAdministrator(db, office, office.actor.unitId)
    expect(await treeOf(local)).toEqual(['Dinas Contoh'])
    expect((await moveUnit(db, admin.actor, b, office.actor.unitId)).ok).toBe(true)
    expect(await treeOf(admin)).toEqual(['Pemerintah Kota Contoh', '-A', '-Dinas Contoh', '--B', '---C'])
    expect(await treeOf(local)).toEqual(['Dinas Contoh', '-B', '--C'])
    const [row] = await ask('select path from organization.unit where unit_id = $1', [c])
    expect(row).toEqual({ path: [office.rootId, office.actor.unitId, b, c] })
    expect(await actionsOn(b)).toEqual(['organization.unit.moved'])
    expect((await moveUnit(db, admin.actor, b, office.actor.unitId)).ok).toBe(true)
    expect(await actionsOn(b)).toHaveLength(1)
    expect((await moveUnit(db, admin.actor, a, c)).ok).toBe(true)
  })

  it('closes no circle, moves no root, and stays within what is administered', async () => {
    const { office, admin, a, b, c } = await aTree()
    const abroad = await anAgency(db)
    const local = await anAdministrator(db, office, a)
    const refused = { ok: false, error: { kind: 'form', problems: { parentUnitId: 'choose_one' } } }
    for (const parent of [a, b, c, abroad.office.actor.unitId, randomUUID(), 'x']) {
      expect(await moveUnit(db, admin.actor, a, parent)).toEqual(refused)
    }
    expect(await moveUnit(db, local.actor, c, office.rootId)).toEqual(refused)
    const absent = { ok: false, error: { kind: 'notFound' } }
    for (const [actor, unitId] of [
      [admin.actor, office.rootId],
      [local.actor, a],
      [local.actor, office.actor.unitId],
      [abroad.admin.actor, a],
    ] as const) {
      expect(await moveUnit(db, actor, unitId, b)).toEqual(absent)
      expect(await closeUnit(db, actor, unitId)).toEqual(absent)
    }
    expect(await changeUnit(db, abroad.admin.actor, a, form)).toEqual(absent)
    expect(await reopenUnit(db, abroad.admin.actor, a)).toEqual(absent)
    expect(await addUnit(db, abroad.admin.actor, { ...form, parentUnitId: a })).toEqual(refused)
    expect(await moveUnit(db, office.actor, a, b)).toMatchObject({ error: { kind: 'forbidden' } })
  })

  it('ends two moves that would close a circle with one of them', { repeats: 3 }, async () => {
    const { office, admin, a } = await aTree()
    const other = await anAdministrator(db, office)
    const d = office.actor.unitId
    const moves = await Promise.all([moveUnit(db, admin.actor, a, d), moveUnit(db, other.actor, d, a)])
    expect(moves.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await treeOf(admin)).toHaveLength(5)
  })
})

describe('the name of a unit', () => {
  const taken = (field: 'name' | 'parentUnitId') => ({
    ok: false,
    error: { kind: 'form', problems: { [field]: 'nameTaken' } },
  })

  it('is taken once under a parent, however it is capitalised, and free elsewhere', async () => {
    const { admin, a, b, c } = await aTree()
    const add = (name: string, parentUnitId: string) => addUnit(db, admin.actor, { ...form, name, parentUnitId })
    expect(await add(' b ', a)).toEqual(taken('name'))
    expect((await add('B', c)).ok).toBe(true)
    expect((await add('Bidang Mutasi', a)).ok).toBe(true)
    expect(await changeUnit(db, admin.actor, b, { ...form, name: 'BIDANG MUTASI' })).toEqual(taken('name'))
    expect((await changeUnit(db, admin.actor, b, { ...form, name: 'b' })).ok).toBe(true)
    expect((await changeUnit(db, admin.actor, c, { ...form, name: 'Bidang Mutasi' })).ok).toBe(true)
    expect(await moveUnit(db, admin.actor, c, a)).toEqual(taken('parentUnitId'))
    expect((await moveUnit(db, admin.actor, c, admin.actor.unitId)).ok).toBe(true)
  })

  it('is kept apart from neighbours whom the administrator does not see', async () => {
    const { office, a } = await aTree()
    const local = await anAdministrator(db, office, a)
    expect(await changeUnit(db, local.actor, a, { ...form, name: 'Dinas contoh' })).toEqual(taken('name'))
    expect((await changeUnit(db, local.actor, a, { ...form, name: 'Dinas Lain' })).ok).toBe(true)
    const root = await anAdministrator(db, office)
    expect((await changeUnit(db, root.actor, root.actor.unitId, { ...form, name: 'Kota Lain' })).ok).toBe(true)
  })

  it('is free while its unit is closed, and then keeps that one closed', async () => {
    const { admin, a, c, b } = await aTree()
    await closeUnit(db, admin.actor, c)
    expect((await addUnit(db, admin.actor, { ...form, name: 'C', parentUnitId: b })).ok).toBe(true)
    expect(await reopenUnit(db, admin.actor, c)).toEqual({ ok: false, error: { kind: 'nameTaken' } })
    expect((await addUnit(db, admin.actor, { ...form, name: 'C', parentUnitId: a })).ok).toBe(true)
  })

  it('is given to one of two who ask at the same moment', { repeats: 3 }, async () => {
    const { office, admin, a, b } = await aTree()
    const other = await anAdministrator(db, office)
    const both = await Promise.all([
      addUnit(db, admin.actor, { ...form, parentUnitId: a }),
      changeUnit(db, other.actor, b, form),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a closed unit', () => {
  it('closes from below and opens from above', async () => {
    const { admin, a, b, c } = await aTree()
    expect(await closeUnit(db, admin.actor, b)).toEqual({ ok: false, error: { kind: 'unitsBeneath' } })
    for (const unitId of [c, b, a]) expect((await closeUnit(db, admin.actor, unitId)).ok).toBe(true)
    expect(await treeOf(admin)).toContain('-A (closed)')
    expect(await reopenUnit(db, admin.actor, b)).toEqual({ ok: false, error: { kind: 'closedAbove' } })
    for (const unitId of [a, b]) expect((await reopenUnit(db, admin.actor, unitId)).ok).toBe(true)
    expect(await actionsOn(b)).toEqual(['organization.unit.closed', 'organization.unit.reopened'])
  })

  it('is read by its people and changed by nobody', async () => {
    const { office, admin, a } = await aTree()
    await closeUnit(db, admin.actor, office.actor.unitId)
    expect((await findSession(db, office.token))?.memberships).toMatchObject([{ isClosed: true }])
    const absent = { ok: false, error: { kind: 'notFound' } }
    expect(await changeUnit(db, admin.actor, office.actor.unitId, form)).toEqual(absent)
    expect(await moveUnit(db, admin.actor, office.actor.unitId, a)).toEqual(absent)
    expect(await addUnit(db, admin.actor, { ...form, parentUnitId: office.actor.unitId })).toMatchObject({
      error: { problems: { parentUnitId: 'choose_one' } },
    })
  })
})
