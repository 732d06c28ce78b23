import { afterAll, describe, expect, it } from 'vitest'
import { createThrottle } from '#platform/auth/throttle.ts'
import { openPool } from '#platform/db/pool.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { accessLinkRulesAt } from '../formats/access-link-rules.ts'
import { aPostOffice, tokenIn } from '../testing/a-post-office.ts'
import { anAgency } from '../testing/an-administrator.ts'
import { aColleague } from '../testing/an-office.ts'
import { askForOwnReset } from './ask-for-own-reset.ts'
import { choosePassword } from './choose-password.ts'
import { findAccessLink } from './find-access-link.ts'
import { makeAccessLink } from './make-access-link.ts'

const database = await testDatabase({ poolSize: 8 })
const { db, addresses } = database
const post = await aPostOffice(database)
const { ask, clearQueue, waitingIds } = post
const pool = openPool(addresses.app, { size: 4 })
afterAll(() => pool.end())
const throttle = createThrottle(pool)
const { office, admin } = await anAgency(db)

describe('askForOwnReset', () => {
  let asked = 0
  const forgot = (login: string, given: { address?: string; language?: 'id' | 'en' } = {}) => {
    asked += 1
    return askForOwnReset(db, throttle, {
      login,
      address: `10.2.${Math.floor(asked / 200)}.${asked % 200}`,
      language: 'id',
      ...given,
    })
  }

  it('sends a link to the address of the account, found by address or NIP, in the language of the page', async () => {
    const person = await aColleague(db, office, { login: 'lupa@contoh.go.id' })
    const { personId } = person.actor.scope
    await ask(`update identity.person set nip = '199001012015051003' where person_id = '${personId}'`)
    for (const [login, language, subject] of [
      [' LUPA@contoh.go.id ', 'id', 'Kata sandi baru untuk Zona'],
      ['19900101 201505 1 003', 'en', 'A new password for Zona'],
    ] as const) {
      await post.send(await post.idAfter(() => forgot(login, { language })))
      const letter = post.letters().at(-1)
      expect([letter?.to, letter?.raw.includes(`Subject: ${subject}`)]).toEqual([['lupa@contoh.go.id'], true])
    }
    const token = tokenIn(post.letters().at(-1))
    expect(await findAccessLink(db, token)).toMatchObject({ kind: 'reset', personId })
    expect(await choosePassword(db, token, 'tujuh kuda makan rumput')).toMatchObject({ ok: true })
    const sent = ['organization.link.reset_made', 'organization.letter.sent']
    expect(await post.recorded(personId)).toEqual([...sent, ...sent, 'organization.password.reset'])
  })

  it('lets a link of the administrator live on: a stranger who asks takes nothing away', async () => {
    const person = await aColleague(db, office)
    const made = await makeAccessLink(db, admin.actor, person.actor.scope.personId)
    await post.send(await post.idAfter(() => forgot(person.login)))
    expect(made.ok && (await findAccessLink(db, made.value.token))).not.toBeNull()
  })

  it.each([
    'tidak.ada@contoh.go.id',
    '',
    'bukan alamat',
    `'; drop table identity.person; --`,
    '\0',
    'x'.repeat(5000),
    '\ud83d@x.id',
  ])('answers the same for somebody who is not there (%#)', async (login) => {
    await clearQueue()
    expect(await forgot(login)).toEqual({ ok: true, value: null })
    expect(await waitingIds()).toEqual([])
  })

  it('sends nothing to somebody who has left', async () => {
    const person = await aColleague(db, office)
    await ask(`delete from identity.membership where person_id = '${person.actor.scope.personId}'`)
    await clearQueue()
    expect(await forgot(person.login)).toEqual({ ok: true, value: null })
    expect(await waitingIds()).toEqual([])
  })

  it('takes the same time whether there is somebody or not', async () => {
    const person = await aColleague(db, office)
    const time = async (login: string) => {
      const began = performance.now()
      await forgot(login)
      return performance.now() - began
    }
    const known: number[] = []
    const unknown: number[] = []
    for (let round = 0; round < 3; round++) {
      known.push(await time(person.login))
      unknown.push(await time(`tidak.ada${round}@contoh.go.id`))
    }
    expect(Math.abs(Math.min(...known) - Math.min(...unknown))).toBeLessThan(25)
    await clearQueue()
  })

  it('is throttled for a name and for an address, whether there is somebody or not', async () => {
    const { resetAsksPerAccount, resetAsksPerAddress } = accessLinkRulesAt(new Date())
    const person = await aColleague(db, office)
    for (const login of [person.login, 'tidak.ada.juga@contoh.go.id']) {
      const kinds = await Promise.all(Array.from({ length: resetAsksPerAccount + 2 }, () => forgot(login)))
      expect(kinds.filter((answer) => answer.ok)).toHaveLength(resetAsksPerAccount)
    }
    const address = '10.9.9.9'
    const many = await Promise.all(
      Array.from({ length: resetAsksPerAddress + 2 }, (_, n) => forgot(`orang${n}@contoh.go.id`, { address })),
    )
    expect(many.filter((answer) => answer.ok)).toHaveLength(resetAsksPerAddress)
  })
})
