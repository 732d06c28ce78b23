import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Db, inScope, withoutScope } from '#platform/db/index.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type JobContext, registerJob } from '#platform/jobs/job.ts'
import { startWorker } from '#platform/jobs/worker.ts'
import { createLog } from '#platform/log/index.ts'
import type { Mail } from '#platform/mail/index.ts'
import { textOf } from '#platform/mail/testing/mail-sink.ts'
import { sendLinkLetterJob } from '../jobs.ts'
import { createLinkOfLetter, findLastLetter } from '../store/link-letters.ts'
import { aPostOffice, tokenIn } from '../testing/a-post-office.ts'
import { anAgency, anInvitedPerson } from '../testing/an-administrator.ts'
import { anOffice } from '../testing/an-office.ts'
import { askForLinkLetter } from './ask-for-link-letter.ts'
import { choosePassword } from './choose-password.ts'
import { findAccessLink } from './find-access-link.ts'
import { mailAccessLink } from './mail-access-link.ts'
import { makeAccessLink } from './make-access-link.ts'
import { sendLinkLetter } from './send-link-letter.ts'

const database = await testDatabase({ poolSize: 8 })
const { db, addresses } = database
const post = await aPostOffice(database)
const { office, admin } = await anAgency(db)
const boss = admin.actor
const administered = { ...boss.scope, administeredUnitId: boss.unitId }
const PASSWORD = 'tujuh kuda makan rumput'

/** Somebody new in the unit, without a password. */
const aNewcomer = (given: { login?: string; nip?: string } = {}) =>
  anInvitedPerson(db, admin, { unitId: office.actor.unitId, ...given })
const lastLetter = (personId: string) => inScope(db, administered, (tx) => findLastLetter(tx, personId))
const askedFor = (personId: string) => post.idAfter(() => mailAccessLink(db, boss, personId))
const works = (personId: string, agencyId: string, unitId: string) =>
  post.ask(`insert into identity.membership (person_id, agency_id, unit_id, role) values ($1, $2, $3, 'employee')`, [
    personId,
    agencyId,
    unitId,
  ])

describe('a letter that an administrator asks for', () => {
  it('is sent by the worker soon after, with a link that opens the account', async () => {
    const worker = await startWorker({
      address: addresses.jobs,
      log: createLog('silent'),
      deps: { db, mail: post.mail },
      jobs: [
        registerJob(sendLinkLetterJob, ({ letterId }, { deps, isLastTry }: JobContext<{ db: Db; mail: Mail | null }>) =>
          sendLinkLetter(deps, letterId, isLastTry),
        ),
      ],
    })
    const personId = await aNewcomer({ login: 'siti.aminah@contoh.go.id' })
    expect(await mailAccessLink(db, boss, personId)).toEqual({ ok: true, value: 'invite' })
    const letter = await post.waitFor(1)
    await worker.stop()
    expect(letter.to).toEqual(['siti.aminah@contoh.go.id'])
    expect(textOf(letter)).toContain('Wayan Sudarma dari Pemerintah Kota Contoh')
    const link = await findAccessLink(db, tokenIn(letter))
    expect(link).toMatchObject({ kind: 'invite', personId, invitedBy: 'Wayan Sudarma' })
    expect(await choosePassword(db, tokenIn(letter), PASSWORD)).toMatchObject({ ok: true })
    expect(await lastLetter(personId)).toMatchObject({ kind: 'invite', state: 'sent', problem: null })
    expect(await post.recorded(personId)).toEqual([
      'organization.letter.invite_asked',
      'organization.link.invite_made',
      'organization.letter.sent',
      'organization.person.joined',
    ])
  })

  it('leaves no secret in the queue and no address in the state', async () => {
    const personId = await aNewcomer({ login: 'rahasia@contoh.go.id' })
    await post.clearQueue()
    await mailAccessLink(db, boss, personId)
    const [row] = await post.ask<{ payload: object }>('select payload from graphile_worker._private_jobs')
    expect(row?.payload).toEqual({ letterId: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    expect(JSON.stringify(await post.ask('select * from identity.link_letter'))).not.toContain('@')
  })

  it('is forgotten with the change when that fails', async () => {
    const personId = await aNewcomer()
    const before = await post.waitingIds()
    const failing = inScope(db, administered, async (tx) => {
      await askForLinkLetter(tx, { personId, kind: 'invite', unitId: boss.unitId })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await post.waitingIds()).toEqual(before)
    expect(await lastLetter(personId)).toBeNull()
  })

  it('replaces the link before, and the link handed over later replaces it', async () => {
    const personId = await aNewcomer()
    const first = await makeAccessLink(db, boss, personId)
    await post.send(await askedFor(personId))
    const mailed = tokenIn(post.letters().at(-1))
    expect(first.ok && (await findAccessLink(db, first.value.token))).toBeNull()
    expect(await findAccessLink(db, mailed)).not.toBeNull()
    await makeAccessLink(db, boss, personId)
    expect(await findAccessLink(db, mailed)).toBeNull()
  })

  it('goes to nobody without an address, without control, or out of sight', async () => {
    await post.clearQueue()
    const withoutAddress = await aNewcomer({ nip: '198609262015051001' })
    expect(await mailAccessLink(db, boss, withoutAddress)).toEqual({ ok: false, error: { kind: 'noAddress' } })
    const abroad = await anOffice(db, { agencyName: 'Kabupaten Lain' })
    expect(await mailAccessLink(db, boss, abroad.actor.scope.personId)).toMatchObject({ error: { kind: 'notFound' } })
    expect(await mailAccessLink(db, office.actor, withoutAddress)).toMatchObject({ error: { kind: 'forbidden' } })
    const personId = await aNewcomer()
    await works(personId, abroad.actor.scope.agencyId, abroad.actor.unitId)
    expect(await mailAccessLink(db, boss, personId)).toMatchObject({ error: { kind: 'notControlled' } })
    expect(await post.waitingIds()).toEqual([])
  })

  it('gets no link outside the scope of the one who asked', async () => {
    const letterId = await askedFor(await aNewcomer())
    const link = { tokenHash: Buffer.alloc(32), expiresAt: new Date() }
    const write = withoutScope(db, (tx) => createLinkOfLetter(tx, letterId, link))
    await expect(write).rejects.toThrow('outside the scope')
  })
})

describe('a letter that does not go out', () => {
  it('is tried again when the server was away, and the administrator sees why', async () => {
    const personId = await aNewcomer()
    const letterId = await askedFor(personId)
    await post.close()
    await expect(post.send(letterId)).rejects.toThrow(/^letter not sent: unreachable $/)
    expect(await lastLetter(personId)).toMatchObject({ state: 'trying', problem: 'unreachable' })
    await post.reopen()
    await post.send(letterId)
    expect(await findAccessLink(db, tokenIn(post.letters()[0]))).toMatchObject({ personId })
    expect(await lastLetter(personId)).toMatchObject({ state: 'sent', problem: null })
  })

  it.each([
    ['the address', { recipient: 550 }, 'address'],
    ['the letter', { data: 554 }, 'refused'],
  ])('is given up at once when the server refuses %s for good', async (_what, answer, problem) => {
    const personId = await aNewcomer()
    Object.assign(post.answers, answer)
    await post.send(await askedFor(personId))
    Object.assign(post.answers, { recipient: undefined, data: undefined })
    expect(await lastLetter(personId)).toMatchObject({ state: 'failed', problem })
    expect(await post.recorded(personId)).toContain('organization.letter.failed')
  })

  it('is given up after the last try', async () => {
    const personId = await aNewcomer()
    post.answers.recipient = 451
    await post.send(await askedFor(personId), { isLastTry: true })
    post.answers.recipient = undefined
    expect(await lastLetter(personId)).toMatchObject({ state: 'failed', problem: 'busy' })
  })

  it('says so when the worker knows no mail server', async () => {
    const personId = await aNewcomer()
    await post.send(await askedFor(personId), { by: null })
    expect(await lastLetter(personId)).toMatchObject({ state: 'failed', problem: 'off' })
  })

  it('comes once more after a kill between the server and us, and the newer link is the one that opens', async () => {
    const personId = await aNewcomer()
    const letterId = await askedFor(personId)
    const before = post.letters().length
    // The server took the letter, and nothing of what follows is written.
    const killed: Mail = {
      baseUrl: 'https://zona.contoh.go.id',
      send: async (letter) => {
        await post.mail?.send(letter)
        throw new Error('killed')
      },
    }
    await expect(post.send(letterId, { by: killed })).rejects.toThrow('killed')
    expect(await lastLetter(personId)).toMatchObject({ state: 'waiting' })
    await post.send(letterId)
    const [first = '', second = ''] = post.letters().slice(before).map(tokenIn)
    expect(await findAccessLink(db, first)).toBeNull()
    expect(await findAccessLink(db, second)).toMatchObject({ personId })
    await post.send(letterId)
    expect(post.letters()).toHaveLength(before + 2)
  })
})

describe('a letter that nobody needs any more', () => {
  const events: [why: string, happens: (personId: string) => Promise<unknown>][] = [
    [
      'the account was opened meanwhile',
      async (personId) => {
        const made = await makeAccessLink(db, boss, personId)
        return made.ok && choosePassword(db, made.value.token, PASSWORD)
      },
    ],
    ['the person has left', (id) => post.ask('delete from identity.membership where person_id = $1', [id])],
    ['the person works elsewhere, too', (id) => works(id, randomUUID(), randomUUID())],
    [
      'the address is gone',
      (id) =>
        post.ask(
          `update identity.person set nip = '198609262015051002', login = '198609262015051002' where person_id = $1`,
          [id],
        ),
    ],
  ]

  it.each(events)('is dropped: %s', async (_why, happens) => {
    const personId = await aNewcomer()
    const letterId = await askedFor(personId)
    await happens(personId)
    const before = post.letters().length
    await post.send(letterId)
    expect(post.letters()).toHaveLength(before)
    const rows = await post.ask('select state from identity.link_letter where person_id = $1', [personId])
    expect(rows).toEqual([{ state: 'needless' }])
  })

  it('is dropped without a word when another one took its place', async () => {
    const personId = await aNewcomer()
    const older = await askedFor(personId)
    const newer = await askedFor(personId)
    const before = post.letters().length
    await post.send(older)
    await post.send(newer)
    expect(post.letters()).toHaveLength(before + 1)
  })
})
