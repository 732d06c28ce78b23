import { randomUUID } from 'node:crypto'
import { type CompiledQuery, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { newToken } from '#platform/auth/token.ts'
import { inScope, type Tx, withoutScope } from '#platform/db/index.ts'
import { openDb, openPool } from '#platform/db/pool.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { UNKNOWN_DEVICE } from '../core/device.ts'
import { aColleague, anOffice, aSisterUnit } from '../testing/an-office.ts'
import { listPersonNames } from '../use-cases/list-person-names.ts'
import * as identity from './identity.ts'
import { createSession } from './sessions.ts'

const database = await testDatabase()
const { db, addresses } = database
const ask = await asOwner(database)

const TABLES = ['person', 'credential', 'membership', 'session', 'set_up_token'] as const
const raw = (text: string): CompiledQuery => sql.raw(text).compile(db)

describe('the tables of people', () => {
  it.each(TABLES)('cannot be read, written or emptied by the application: %s', async (table) => {
    const { actor } = await anOffice(db)
    for (const statement of [
      `select * from identity.${table}`,
      `select count(*) from identity.${table}`,
      `select 1 from identity.${table} for update`,
      `delete from identity.${table}`,
      `truncate identity.${table}`,
      `insert into identity.${table} default values`,
      `copy identity.${table} to stdout`,
    ]) {
      const attempt = inScope(db, actor.scope, (tx) => tx.executeQuery(raw(statement)))
      await expect(attempt, statement).rejects.toThrow(/permission denied/)
    }
  })

  it('cannot be read through another role or by leaving row-level security', async () => {
    const { actor } = await anOffice(db)
    for (const statement of [
      'set local role zona_migrator',
      'set local role zona_jobs',
      'set local session authorization zona_owner',
      'alter table organization.unit disable row level security',
      'create table identity.mine (a int)',
      'create function organization.mine() returns int language sql as $$ select 1 $$',
    ]) {
      const attempt = inScope(db, actor.scope, (tx) => tx.executeQuery(raw(statement)))
      await expect(attempt, statement).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  it('show nothing more when the application switches its own row-level security off', async () => {
    const { actor } = await anOffice(db)
    const attempt = inScope(db, actor.scope, async (tx) => {
      await tx.executeQuery(raw('set local row_security = off'))
      await tx.executeQuery(raw('select * from organization.unit'))
    })
    await expect(attempt).rejects.toThrow(/row-level security/)
  })
})

describe('grantRole', () => {
  const stranger = async () => {
    const office = await anOffice(db)
    return { ...office, personId: office.actor.scope.personId }
  }

  it('gives a role inside the scope, and giving it twice is giving it once', async () => {
    const office = await anOffice(db)
    const { personId } = await stranger()
    await inScope(db, office.actor.scope, async (tx) => {
      await identity.grantRole(tx, personId, office.actor.unitId, 'area_lead')
      await identity.grantRole(tx, personId, office.actor.unitId, 'area_lead')
    })
    expect(
      await ask('select role from identity.membership where person_id = $1 and unit_id = $2', [
        personId,
        office.actor.unitId,
      ]),
    ).toEqual([{ role: 'area_lead' }])
  })

  it('is refused for another unit of the same agency, another agency and without a scope', async () => {
    const office = await anOffice(db)
    const sister = await aSisterUnit(db, office)
    const abroad = await anOffice(db)
    const { personId, scope } = { personId: office.actor.scope.personId, scope: office.actor.scope }
    for (const unitId of [sister.actor.unitId, abroad.actor.unitId, randomUUID()]) {
      const grant = inScope(db, scope, (tx) => identity.grantRole(tx, personId, unitId, 'zi_chair'))
      await expect(grant).rejects.toThrow('role granted outside the scope')
    }
    const unscoped = withoutScope(db, (tx) => identity.grantRole(tx, personId, office.actor.unitId, 'zi_chair'))
    await expect(unscoped).rejects.toThrow('role granted outside the scope')
    expect(await ask('select unit_id from identity.membership where person_id = $1', [personId])).toEqual([
      { unit_id: office.actor.unitId },
    ])
  })

  it('does not remember the scope of the transaction before on a reused connection', async () => {
    const office = await anOffice(db)
    const pool = openPool(addresses.app, { size: 1 })
    const one = openDb(pool)
    const { scope, unitId } = office.actor
    await inScope(one, scope, (tx) => identity.grantRole(tx, scope.personId, unitId, 'unit_head'))
    const later = one.transaction().execute((tx) => identity.grantRole(tx, scope.personId, unitId, 'administrator'))
    await expect(later).rejects.toThrow('role granted outside the scope')
    const failed = inScope(one, scope, () => Promise.reject(new Error('stop')))
    await expect(failed).rejects.toThrow('stop')
    const after = one.transaction().execute((tx) => identity.grantRole(tx, scope.personId, unitId, 'administrator'))
    await expect(after).rejects.toThrow('role granted outside the scope')
    await pool.end()
  })
})

describe('listNames', () => {
  it('names the colleagues of the agency and nobody else', async () => {
    const home = await anOffice(db, { personName: 'Ratna Wulandari' })
    const beside = await aColleague(db, home, { personName: 'Bagus Prakoso' })
    const sister = await aSisterUnit(db, home, { personName: 'Siti Aminah' })
    const abroad = await anOffice(db, { personName: 'Yohana Rumbiak' })
    const ids = [home, beside, sister, abroad].map(({ actor }) => actor.scope.personId)
    const asked = [...ids, ids[0] ?? '', randomUUID()]
    const names = await listPersonNames(db, home.actor.scope, asked)
    expect([...names.values()].toSorted()).toEqual(['Bagus Prakoso', 'Ratna Wulandari', 'Siti Aminah'])
    expect([...(await listPersonNames(db, abroad.actor.scope, asked)).values()]).toEqual(['Yohana Rumbiak'])
  })

  it('names nobody without a scope', async () => {
    const { actor } = await anOffice(db)
    expect(await withoutScope(db, (tx) => identity.listNames(tx, [actor.scope.personId]))).toEqual(new Map())
  })

  it('keeps the name of somebody who has left beside what they did', async () => {
    const home = await anOffice(db)
    const gone = await aColleague(db, home)
    const { personId } = gone.actor.scope
    expect((await listPersonNames(db, home.actor.scope, [personId])).size).toBe(1)
    await ask('delete from identity.membership where person_id = $1', [personId])
    expect((await listPersonNames(db, home.actor.scope, [personId])).size).toBe(1)
  })

  it('asks nothing when nobody is asked for', async () => {
    const { actor } = await anOffice(db)
    expect(await listPersonNames(db, actor.scope, [])).toEqual(new Map())
  })
})

describe('people', () => {
  const aNewPerson = (login: string) => ({ personId: randomUUID(), login, name: 'Nama', passwordHash: 'x' })
  const create = (login: string) => withoutScope(db, (tx) => identity.createPerson(tx, aNewPerson(login)))

  it('have one login each', async () => {
    await create('satu@contoh.go.id')
    await expect(create('satu@contoh.go.id')).rejects.toThrow(/unique/)
  })

  it.each(['Besar@contoh.go.id', 'a', `${'x'.repeat(254)}@`])(
    'have no login that was not folded: %s',
    async (login) => {
      await expect(create(login)).rejects.toThrow(/check/)
    },
  )

  it('come as a whole or not at all', async () => {
    const person = { ...aNewPerson('dua@contoh.go.id'), name: '' }
    await expect(withoutScope(db, (tx) => identity.createPerson(tx, person))).rejects.toThrow(/check/)
    expect(await ask('select 1 from identity.credential where person_id = $1', [person.personId])).toEqual([])
  })

  it('are found by exactly their login', async () => {
    const { login, actor } = await anOffice(db)
    const find = (text: string) => withoutScope(db, (tx) => identity.findCredential(tx, text))
    expect((await find(login))?.personId).toBe(actor.scope.personId)
    for (const other of [login.toUpperCase(), `${login} `, '%', `${login.slice(0, -1)}_`]) {
      expect(await find(other), other).toBeNull()
    }
  })
})

describe('the functions for people', () => {
  const calls: Record<Exclude<keyof typeof identity, 'isSetUp'>, (tx: Tx) => Promise<unknown>> = {
    replaceSetUpToken: (tx) => identity.replaceSetUpToken(tx, Buffer.from(newToken())),
    isSetUpTokenOpen: (tx) => identity.isSetUpTokenOpen(tx, Buffer.alloc(32)),
    redeemSetUpToken: (tx) => identity.redeemSetUpToken(tx, Buffer.alloc(32)),
    createPerson: (tx) =>
      identity.createPerson(tx, {
        personId: randomUUID(),
        login: `${randomUUID()}@x.id`,
        name: 'N',
        passwordHash: 'x',
      }),
    grantRole: () => Promise.resolve(),
    findCredential: (tx) => identity.findCredential(tx, 'x'),
    changePasswordHash: (tx) => identity.changePasswordHash(tx, randomUUID(), 'x'),
    findSession: (tx) => identity.findSession(tx, Buffer.alloc(32), 7),
    touchSession: (tx) => identity.touchSession(tx, Buffer.alloc(32)),
    endSession: (tx) => identity.endSession(tx, Buffer.alloc(32)),
    listNames: (tx) => identity.listNames(tx, []),
    deleteEndedSessions: (tx) => identity.deleteEndedSessions(tx, 7),
  }

  it.each(Object.entries(calls))('work before anybody is known: %s', async (_name, call) => {
    await withoutScope(db, call)
  })

  it('know that somebody is registered', async () => {
    await anOffice(db)
    expect(await withoutScope(db, identity.isSetUp)).toBe(true)
  })

  it('open no session for a person who does not exist', async () => {
    const create = withoutScope(db, (tx) =>
      createSession(tx, {
        tokenHash: Buffer.alloc(32, 7),
        personId: randomUUID(),
        expiresAt: new Date(Date.now() + 1000),
        secondFactor: false,
        device: UNKNOWN_DEVICE,
      }),
    )
    await expect(create).rejects.toThrow(/foreign key/)
  })
})
