import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { anOffice } from '#modules/organization/testing/an-office.ts'
import { listMonth } from '#modules/plan/index.ts'
import { aPlan, aRowOf, must } from '#modules/plan/testing/stored-plans.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { aFileForm, asker } from '../fixtures/ask.ts'
import { startZona } from '../fixtures/zona.ts'

/** People work, err, attack and meet a fault; the log, at its most talkative, knows none of them. */
const person = { personName: 'Siti Rahayu', login: 'siti.rahayu@contoh.go.id', password: 'rahasia di bawah bantal' }
const NIP = '198001012005012001'

/** Whatever must stand nowhere; each is sent in some request below. */
const PRIVATE = [
  ...[
    'Siti',
    'Rahayu',
    'siti.rahayu',
    'bantal',
    NIP,
    '0812',
    'Catatan pribadi',
    'rahasia-cari',
    'Bu Ani',
    'nama-orang',
  ],
  ...['Kota Tertutup', 'Dinas Tertutup', 'rencana-siti.txt', 'Langkah tertutup', 'Mozilla', '203.0.113.9'],
]

const database = await testDatabase()
const owner = await asOwner(database)
const zona = await startZona(database, { LOG_LEVEL: 'trace', TRUST_PROXY: 'true' })
const asked = asker(zona.url)
const headers = {
  'sec-fetch-site': 'same-origin',
  'user-agent': 'Mozilla/5.0 (Siti)',
  referer: `${zona.url}/unit?cari=rahasia-cari`,
  'x-forwarded-for': '203.0.113.9',
}
const ask: typeof asked = (path, options) => asked(path, { headers, ...options })
const logLines = () =>
  zona
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))

it('a whole journey leaves no name, login, number, token, note or search word in the log', async () => {
  const secrets: string[] = [...PRIVATE]
  const link = new URL(zona.setUpUrl ?? '')
  secrets.push(link.pathname.split('/').at(-1) ?? '')
  const form = { agencyName: 'Kota Tertutup', unitName: 'Dinas Tertutup', timeZone: 'Asia/Jakarta', isChair: 'on' }
  await ask(link.pathname, { form: { ...form, ...person, password: 'pendek' } })
  const opened = await ask(link.pathname, { form: { ...form, ...person } })
  expect(opened.status).toBe(302)
  await ask('/masuk', { form: { login: person.login, password: 'bukan rahasia di bawah bantal' } })
  await ask('/masuk.data', { form: { login: `${NIP}@contoh.go.id`, password: 'x' } })
  const signedIn = await ask('/masuk', { form: { login: person.login, password: person.password } })
  const token = /zona=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1] ?? ''
  secrets.push(token)
  expect(token).not.toBe('')

  const metrics = (await asked('/metrics', { headers: {} })).body
  expect(metrics).toContain('zona_sign_ins_total{way="password",outcome="wrong"} 2')
  expect(metrics).toContain('zona_sign_ins_total{way="password",outcome="ok"} 1')

  const office = await anOffice(database.db, { personName: 'Bu Ani', unitName: 'Dinas Tertutup' })
  secrets.push(office.token)
  const rows = [aRowOf({ action: 'Langkah tertutup', target: 'Mei 2026' })]
  const planId = await aPlan(database.db, office.actor, { rows })
  const { items } = must(await listMonth(database.db, office.actor, { planId, month: '2026-05', page: 1 }))
  const home = `/unit/${office.actor.unitId}`
  const duty = `${home}/rencana/kewajiban/${items[0]?.obligationId}`
  const mine = { token: office.token, headers: { ...headers, cookie: `zona=${office.token}` } }
  for (const path of [home, `${home}.data`, `${home}/rencana/${planId}?cari=rahasia-cari`, duty]) {
    expect((await ask(path, mine)).status).toBe(200)
  }
  const note = `Catatan pribadi Siti, NIP ${NIP}, 0812 3456 7890`
  expect((await ask(duty, { ...mine, form: { deed: 'complete', note } })).status).toBe(200)
  await ask(`${home}/rencana/impor`, { ...mine, form: aFileForm('Langkah tertutup Siti Rahayu', 'rencana-siti.txt') })
  await ask(`${home}/rencana/kewajiban/${randomUUID()}`, mine)
  for (const path of ['/orang/nama-orang', `/${NIP}`, '/unit/nama-orang/rencana', '/%E0%A4%A', '/unit/%00nama-orang']) {
    await ask(path, mine)
  }
  await ask('/keluar', { form: {}, headers: { cookie: `zona=${token}`, 'sec-fetch-site': 'cross-site' } })
  await fetch(`${zona.url}/csp`, {
    method: 'POST',
    body: JSON.stringify({
      'csp-report': { 'blocked-uri': `${zona.url}/orang/nama-orang?x=Siti`, 'document-uri': link.href },
    }),
  })

  // A fault of ours: the database refuses a statement that carries what was typed.
  await owner(
    `alter table plan.obligation_event add constraint closed check (note is null or note !~ 'pribadi') not valid`,
  )
  const broken = await ask(duty, { ...mine, form: { deed: 'complete', note: `${note} lagi` } })
  expect(broken.status).toBe(500)

  const lines = logLines()
  const requestId = broken.headers.get('x-request-id') ?? 'none'
  expect(lines.some((line) => line.includes(requestId) && line.includes('violates check constraint'))).toBe(true)
  expect(lines.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThan(15)
  const told = secrets.flatMap((secret) => lines.filter((line) => line.toLowerCase().includes(secret.toLowerCase())))
  expect(told).toEqual([])
  const counted = (await asked('/metrics', { headers: {} })).body
  expect(secrets.filter((secret) => counted.toLowerCase().includes(secret.toLowerCase()))).toEqual([])
})

it('every line of a request carries its number', () => {
  const ofRequests = logLines().filter((line) =>
    /"msg":"(?:request|page failed|content security|request failed)/.test(line),
  )
  expect(ofRequests.filter((line) => !/"requestId":"[0-9a-f-]{36}"/.test(line))).toEqual([])
})
