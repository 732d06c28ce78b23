import { afterAll, it } from 'vitest'
import { mailAccessLink } from '#modules/organization/index.ts'
import { anAgency, anInvitedPerson } from '#modules/organization/testing/an-administrator.ts'
import { asOwner } from '#platform/db/testing/as-owner.ts'
import { testDatabase } from '#platform/db/testing/test-database.ts'
import { startMailSink } from '#platform/mail/testing/mail-sink.ts'
import { journey, openBrowser } from '../fixtures/browser.ts'
import { expectPages } from '../fixtures/expect-pages.ts'
import { freePort } from '../fixtures/free-port.ts'
import { startZona } from '../fixtures/zona.ts'

const database = await testDatabase()
const owner = await asOwner(database)
const sink = await startMailSink({ onRecipient: () => 550 })
afterAll(() => sink.close())
const port = await freePort()
const zona = await startZona(database, {
  PORT: String(port),
  BASE_URL: `http://localhost:${port}`,
  SMTP_URL: `smtp://localhost:${sink.port}`,
  MAIL_FROM: 'zona@contoh.go.id',
  OIDC_ISSUER: 'http://localhost:9',
  OIDC_CLIENT_ID: 'zona',
  OIDC_LABEL: 'Sistem Masuk Tunggal Pemerintah Kota Contoh',
})
const open = await openBrowser()
const { office, admin } = await anAgency(database.db)

/** Somebody with a letter that was refused and an account at the provider. */
const aPersonInTrouble = async (): Promise<string> => {
  const login = 'alamat.panjang.yang.salah.ketik@sekretariat-daerah.pemerintah-kota-contoh.go.id'
  const personId = await anInvitedPerson(database.db, admin, { unitId: office.actor.unitId, login })
  await mailAccessLink(database.db, admin.actor, personId)
  await owner(`insert into identity.external_identity (issuer, subject, person_id) values ('x', 'y', $1)`, [personId])
  let rows = await owner('select 1 from identity.link_letter where state = $1', ['failed'])
  while (rows.length === 0) rows = await owner('select 1 from identity.link_letter where state = $1', ['failed'])
  return personId
}

journey('the pages of mail and of another provider', () => {
  it('are accessible and fit, at desk and phone width, in light and dark', { timeout: 300_000 }, async () => {
    await expectPages(open, {
      'sign-in': `${zona.url}/masuk`,
      unknown: `${zona.url}/masuk?sso=unknown`,
      unverified: `${zona.url}/masuk?sso=unverified`,
      away: `${zona.url}/masuk/oidc`,
      forgotten: `${zona.url}/lupa-sandi`,
    })
    const person = `${zona.url}/unit/${admin.actor.unitId}/pengaturan/orang/${await aPersonInTrouble()}`
    const cookie = { name: 'zona', value: admin.token, domain: 'localhost', path: '/', expires: -1 }
    const cookies = [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Lax' as const }]
    await expectPages(open, { person, invited: `${person}?diundang` }, { cookies, origins: [] })
  })
})
