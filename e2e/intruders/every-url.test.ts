import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aColleague, anOffice, aSisterUnit, type Office } from '#modules/organization/testing/an-office.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { type Answer, asker } from '../fixtures/ask.ts'
import { startZona } from '../fixtures/zona.ts'
import { PEOPLE, recordsOf, SECRETS } from './a-victim.ts'
import { type Example, examples, type Form, type Records } from './examples.ts'
import { type Address, addresses } from './route-table.ts'
import { fingerprint, visible } from './same-answer.ts'

const database = await testDatabase()
const { db } = database
const owner = await asOwner(database)
const zona = await startZona(database)
const ask = asker(zona.url)

/** The unit that has something, and the people who want it, administrators at home: of a sister unit, and of another agency. */
const roles = ['zi_chair', 'administrator'] as const
const victim = await anOffice(db, { unitName: SECRETS[2], agencyName: 'Kota Korban', roles })
const sister = await aSisterUnit(db, victim, { unitName: 'Badan Tetangga', roles })
const abroad = await anOffice(db, { unitName: 'Kantor Seberang', agencyName: 'Kabupaten Lain', roles })
const administrator = await aColleague(db, victim, { roles: ['administrator'] })
// The settings of the agency are made at its root.
await owner(
  `insert into identity.membership (person_id, agency_id, unit_id, role) values ($1, $2, $3, 'administrator')`,
  [victim.actor.scope.personId, victim.actor.scope.agencyId, victim.rootId],
)
const records = await recordsOf(db, ask, victim)

const stored = async () => {
  const tables: unknown[] = []
  for (const table of ['import', 'import_row', 'import_line', 'plan', 'action', 'obligation', 'obligation_event']) {
    tables.push(await owner(`select to_jsonb(t) as row from plan.${table} t order by 1`))
  }
  return tables
}
const untouched = await stored()

/** People, what they are and how they get in, units and rules, but for the sessions that any request moves. */
const directory = async () => {
  const identity = ['person', 'membership', 'placement', 'credential', 'access_link', 'totp', 'passkey', 'link_letter']
  const organization = ['agency', 'unit', 'people_import', 'second_factor_role']
  const tables: Record<string, unknown> = {}
  for (const name of [
    ...identity.map((each) => `identity.${each}`),
    ...organization.map((each) => `organization.${each}`),
  ]) {
    tables[name] = await owner(`select to_jsonb(t) as row from ${name} t order by 1`)
  }
  return tables
}
const directoryUntouched = await directory()

const madeUp = (): Records => ({
  unitId: randomUUID(),
  rootId: randomUUID(),
  planId: randomUUID(),
  importId: randomUUID(),
  rowId: randomUUID(),
  obligationId: randomUUID(),
  actionId: randomUUID(),
  innerId: randomUUID(),
  personId: randomUUID(),
  peopleImportId: randomUUID(),
})

type Attempt = { readonly name: string; send(path: string, token: string | null, of: Records): Promise<Answer> }

const dataPath = (path: string): string => (path === '/' ? '/_.data' : `${path}.data`)

const formsOf = ({ deeds = {}, otherDeeds = {} }: Example) => Object.entries({ ...deeds, ...otherDeeds })

/** Every way in which an address can be asked: page, data for scripts, one route of it, and each deed as page and by script. */
const attemptsOn = ({ routeId }: Address, example: Example): Attempt[] => {
  const reads: Attempt[] = [
    { name: 'GET', send: (path, token) => ask(path, { token }) },
    { name: 'GET .data', send: (path, token) => ask(dataPath(path), { token }) },
    {
      name: 'GET .data of this route alone',
      send: (path, token) => ask(`${dataPath(path)}?_routes=${encodeURIComponent(routeId)}`, { token }),
    },
    ...(example.queries?.(records) ?? []).map((_, index) => ({
      name: `GET with query ${index}`,
      send: (path: string, token: string | null, of: Records) =>
        ask(`${path}${example.queries?.(of)[index] ?? ''}`, { token }),
    })),
    { name: 'POST of nothing known', send: (path, token) => ask(path, { token, form: { deed: 'x' } }) },
    ...['PUT', 'DELETE', 'PATCH'].map((method) => ({
      name: method,
      send: (path: string, token: string | null) => ask(path, { token, method }),
    })),
  ]
  const deeds = formsOf(example).flatMap(([deed, form]): Attempt[] => [
    { name: `POST ${deed}`, send: (path, token, of) => ask(path, { token, form: form(of) }) },
    { name: `POST ${deed} .data`, send: (path, token, of) => ask(dataPath(path), { token, form: form(of) }) },
  ])
  return [...reads, ...deeds]
}

const exampleOf = (pattern: string): Example => {
  const example = examples[pattern]
  if (!example) throw new Error(`give an example for ${pattern} in e2e/intruders/examples.ts`)
  return example
}

const known = addresses.filter(({ pattern }) => examples[pattern] !== undefined)
const ofUnits = known.filter(({ pattern }) => exampleOf(pattern).audience === 'unit')
const withRecords = ofUnits.filter(({ pattern }) => /:(?!unitId|month)/.test(pattern))

const secretsIn = (answer: Answer, secrets: readonly string[] = [...SECRETS, ...PEOPLE]): string[] =>
  secrets.filter((secret) =>
    `${answer.body} ${answer.location} ${JSON.stringify([...answer.headers])}`.includes(secret),
  )

/** The very page of an address that no route knows; a file has none of its own and gets one without script. */
const expectMissing = async (answer: Answer, token: string) => {
  const nowhere = await ask('/alamat/yang/tidak-ada', { token })
  if (answer.body.includes('<script')) expect(visible(answer)).toEqual(visible(nowhere))
  else expect([answer.status, visible(answer).title]).toEqual([404, 'Halaman tidak ditemukan'])
}

describe('the table of examples', () => {
  it('has one for every address of the site, and none for an address that is gone', () => {
    expect(Object.keys(examples).toSorted()).toEqual(addresses.map(({ pattern }) => pattern).toSorted())
  })

  it('has a deed for every address that takes forms, and for no other', () => {
    for (const { pattern, takesForms } of known) {
      expect(Object.keys(exampleOf(pattern).deeds ?? {}).length > 0, pattern).toBe(takesForms)
    }
  })

  it('fills in real records: their own people see every page', async () => {
    for (const { pattern } of ofUnits) {
      const answer = await ask(exampleOf(pattern).path(records), { token: victim.token })
      expect(answer.status, `${pattern}\n${answer.body}`).toBe(200)
    }
  })
})

const strangers: [who: string, office: Office][] = [
  ['a person of a sister unit', sister],
  ['a person of another agency', abroad],
]

describe.each(strangers)('%s', (_who, intruder) => {
  describe.each(ofUnits)('at $pattern of the unit', (address) => {
    const example = exampleOf(address.pattern)
    it.each(attemptsOn(address, example))('gets the answer of a unit that never was: $name', async ({ send }) => {
      const nobody = madeUp()
      const real = await send(example.path(records), intruder.token, records)
      const missing = await send(example.path(nobody), intruder.token, nobody)
      expect(fingerprint(real)).toEqual(fingerprint(missing))
      expect(real.status).toBeGreaterThanOrEqual(400)
      expect(real.status).toBeLessThan(500)
      expect(secretsIn(real)).toEqual([])
    })

    it('sees the page for an address that is not there', async () => {
      await expectMissing(await ask(example.path(records), { token: intruder.token }), intruder.token)
    })
  })

  describe.each(withRecords)('at $pattern of the own unit with ids of the other', (address) => {
    const example = exampleOf(address.pattern)
    const { unitId } = intruder.actor

    it('sees the page for a record that is not there', async () => {
      const real = await ask(example.path({ ...records, unitId }), { token: intruder.token })
      await expectMissing(real, intruder.token)
    })

    it.each(attemptsOn(address, example))('gets the answer for a record that never was: $name', async ({ send }) => {
      const mixed = { ...records, unitId }
      const nobody = { ...madeUp(), unitId }
      const real = await send(example.path(mixed), intruder.token, mixed)
      const missing = await send(example.path(nobody), intruder.token, nobody)
      expect(fingerprint(real)).toEqual(fingerprint(missing))
      expect(real.status).toBeGreaterThanOrEqual(400)
      expect(real.status).toBeLessThan(500)
      expect(secretsIn(real)).toEqual([])
    })
  })
})

describe('after administrators of elsewhere tried', () => {
  it('people, roles, links, units and rules are as they were', async () => {
    expect(await directory()).toEqual(directoryUntouched)
  })
})

describe('a visitor without a session', () => {
  const closed = known.filter(({ pattern }) => exampleOf(pattern).audience !== 'everybody')

  it.each(closed)('is asked to sign in and comes back to $pattern', async ({ pattern }) => {
    const path = exampleOf(pattern).path(records)
    const answer = await ask(path)
    expect([answer.status, answer.location]).toEqual([302, `/masuk?lanjut=${encodeURIComponent(path)}`])
    expect(answer.body).toBe('')
    const byScript = await ask(dataPath(path))
    expect(byScript.status).toBe(202)
    expect(byScript.body).toContain(`/masuk?lanjut=${encodeURIComponent(path)}`)
  })

  it.each(closed)(
    'keeps the page with what was typed when a form is sent by script to $pattern',
    async ({ pattern }) => {
      const path = exampleOf(pattern).path(records)
      for (const [, form] of formsOf(exampleOf(pattern))) {
        const byScript = await ask(dataPath(path), { form: form(records) })
        expect([byScript.status, byScript.location]).toEqual([401, null])
        expect(byScript.body).toContain('session')
        const byPage = await ask(path, { form: form(records) })
        expect([byPage.status, byPage.location]).toEqual([302, `/masuk?lanjut=${encodeURIComponent(path)}&berakhir`])
      }
    },
  )

  describe.each(closed)('at $pattern', (address) => {
    const example = exampleOf(address.pattern)
    it.each(attemptsOn(address, example))('learns nothing, with a made-up session neither: $name', async ({ send }) => {
      const nobody = madeUp()
      for (const token of [null, 'x'.repeat(43)]) {
        const real = await send(example.path(records), token, records)
        expect(fingerprint(real)).toEqual(fingerprint(await send(example.path(nobody), token, nobody)))
        expect(secretsIn(real)).toEqual([])
        expect(real.status).toBeLessThan(500)
      }
    })
  })
})

describe('a person who is administrator only', () => {
  const { token } = administrator
  const closed = ofUnits.filter(({ pattern }) => !exampleOf(pattern).openToAdministrator)

  it.each(closed)('gets the page of the role instead of $pattern', async ({ pattern }) => {
    const answer = await ask(exampleOf(pattern).path(records), { token })
    expect([answer.status, visible(answer).title?.replace(' · Zona', '')]).toEqual([403, 'Bukan bagian peran Anda'])
  })

  it.each(ofUnits)('sees no content at $pattern, whichever way it is asked', async (address) => {
    const example = exampleOf(address.pattern)
    for (const { name, send } of attemptsOn(address, example)) {
      const answer = await send(example.path(records), token, records)
      const own = answer.body.replaceAll(SECRETS[2], '')
      expect(secretsIn({ ...answer, body: own }, SECRETS), name).toEqual([])
      if (!example.openToAdministrator && !/POST of nothing|PUT|DELETE|PATCH/.test(name)) {
        expect(answer.status, name).toBe(403)
      }
    }
  })
})

describe('a form of another site', () => {
  const foreign: [how: string, headers: Record<string, string>][] = [
    ['Origin of another site', { origin: 'https://evil.test' }],
    ['Origin null', { origin: 'null' }],
    ['Origin that begins like ours', { origin: `${zona.url}.evil.test` }],
    ['Sec-Fetch-Site cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['Sec-Fetch-Site cross-site with our Origin', { 'sec-fetch-site': 'cross-site', origin: zona.url }],
    ['Sec-Fetch-Site same-site', { 'sec-fetch-site': 'same-site' }],
    ['Sec-Fetch-Site none', { 'sec-fetch-site': 'none' }],
    ['our address in X-Forwarded-Host', { origin: 'https://evil.test', 'x-forwarded-host': 'evil.test' }],
    ['no sign of a page at all', {}],
  ]
  const deeds = known.flatMap(({ pattern }) =>
    formsOf(exampleOf(pattern)).map(([deed, form]) => ({ pattern, deed, form })),
  )

  it.each(foreign)('is refused at every address: %s', async (_how, headers) => {
    for (const { pattern, deed, form } of deeds) {
      for (const path of [exampleOf(pattern).path(records), dataPath(exampleOf(pattern).path(records))]) {
        const answer = await ask(path, { token: victim.token, form: form(records), headers })
        expect([answer.status, visible(answer).title], `${deed} ${path}`).toEqual([403, 'Permintaan ditolak'])
      }
    }
  })
})

describe('after all of this', () => {
  it('nothing was changed', async () => {
    expect(await stored()).toEqual(untouched)
  })

  it('nothing went wrong inside', () => {
    expect(zona.output()).not.toMatch(/"level":"error"|Error:/)
  })

  it('the same deeds work for the people of the unit', async () => {
    for (const { pattern } of ofUnits) {
      for (const [deed, form] of Object.entries(exampleOf(pattern).deeds ?? {})) {
        const own = await recordsOf(db, ask, victim)
        const answer = await ask(exampleOf(pattern).path(own), { token: victim.token, form: form(own) as Form })
        expect([200, 302], `${pattern} ${deed}\n${answer.body}`).toContain(answer.status)
      }
    }
    expect(await stored()).not.toEqual(untouched)
  })
})
