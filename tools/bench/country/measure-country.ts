import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword, verifyPassword } from '#platform/auth/password.ts'
import { embeddedDatabase, socketAddress } from '#platform/db/address.ts'
import { openEmbedded } from '#platform/db/embedded/embedded-server.ts'
import { throwawaySettings } from '#platform/db/embedded/settings.ts'
import { migrate } from '#platform/db/migrate/migrate.ts'
import { readMigrations } from '#platform/db/migrate/migration-files.ts'
import { prepareEmbedded } from '#platform/db/prepare-embedded.ts'
import { startProgram } from '../server/program.ts'
import { type CountrySize, generateCountry, personOf } from './generate-country.ts'
import { type Timing, timed, timingOf } from './timing.ts'
import { Visitor } from './visitor.ts'

const PASSWORD = 'kopi pahit di beranda'
const SIGN_INS = 100
const PAGES = 100

export type CountryFigures = {
  readonly size: CountrySize
  readonly generatedSeconds: number
  readonly databaseMegabytes: number
  /** One verification of the password hash alone: what a sign-in cannot be quicker than. */
  readonly argon2: Timing
  readonly signIn: Timing
  readonly signInFourAtOnce: Timing
  readonly pages: readonly (Timing & { readonly name: string })[]
}

/** Signs in and opens pages in a country of that size, on the built program with the embedded database. */
export async function measureCountry(size: CountrySize): Promise<CountryFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zona-country-'))
  try {
    const filled = await fill(folder, size)
    const program = await startProgram(folder)
    try {
      const hash = await hashPassword(PASSWORD)
      const argon2 = await timingOf(20, () => verifyPassword(hash, PASSWORD))
      let next = size.agencies
      const signIn = () => {
        next += 1
        return Visitor.signIn(program.url, personOf(next, size).login, PASSWORD)
      }
      await signIn()
      const one = await timingOf(SIGN_INS, signIn)
      const four = await timingOf(SIGN_INS, signIn, 4)
      return { size, ...filled, argon2, signIn: one, signInFourAtOnce: four, pages: await pagesOf(program.url, size) }
    } finally {
      await program.stop()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(dataFolder: string, size: CountrySize) {
  const server = await openEmbedded({ dataFolder, settings: throwawaySettings })
  try {
    const root = new URL('../../../db/', import.meta.url)
    const { migrator } = await prepareEmbedded(server.socketFolder, new URL('roles.sql', root))
    if (!migrator) throw new Error('the embedded server has a migrator')
    await migrate(migrator, readMigrations(new URL('migrations/', root).pathname))
    const owner = socketAddress(server.socketFolder, 'zona_owner', embeddedDatabase)
    const { ms, value } = await timed(async () => generateCountry(owner, size, await hashPassword(PASSWORD)))
    return { generatedSeconds: ms / 1000, databaseMegabytes: value }
  } finally {
    await server.stop()
  }
}

/** Pages (with a word that must stand there) of a member of a unit with a living plan, and of the administrator of the same agency. */
async function pagesOf(url: string, size: CountrySize): Promise<CountryFigures['pages']> {
  const planned = firstWithPlan(size)
  const member = await Visitor.signIn(url, personOf(planned, size).login, PASSWORD)
  const administrator = await Visitor.signIn(url, personOf(personOf(planned, size).agency, size).login, PASSWORD)
  const [unit, root] = [await member.home(), await administrator.home()]
  const plan = await member.find(`${unit}/rencana`, /\/unit\/[0-9a-f-]{36}\/rencana\/[0-9a-f-]{36}/)
  const settings = `${root}/pengaturan`
  const asked: readonly (readonly [name: string, who: Visitor, path: string, mark: string])[] = [
    ['home of a unit', member, unit, 'Penyusunan Tim Kerja'],
    ['plan, 74 actions', member, plan, 'nomor 73'],
    ['month', member, `${plan}/bulan/${new Date().getFullYear()}-06`, 'nomor'],
    ['own account', member, '/akun', 'pegawai'],
    ['people of an agency', administrator, `${settings}/orang`, 'pegawai'],
    ['people, search', administrator, `${settings}/orang?cari=wulandari`, 'Wulandari'],
    ['units of an agency', administrator, `${settings}/unit`, 'Puskesmas'],
    ['log of changes', member, `${unit}/pengaturan/jejak`, 'selesai'],
  ]
  const pages = []
  for (const [name, who, path, mark] of asked) {
    const page = await who.get(path)
    if (!page.includes(mark)) throw new Error(`${path} shows nothing of "${mark}"`)
    pages.push({ name, ...(await timingOf(PAGES, () => who.get(path))) })
  }
  return pages
}

/** The first person after the administrators whose unit has a plan, as 03-plans.sql deals them. */
const firstWithPlan = (size: CountrySize): number => {
  for (let n = size.agencies + 1; n <= size.people; n++) {
    const { agency, unit } = personOf(n, size)
    if (unit > 0 && (agency * size.units + unit) % size.planEvery === 0) return n
  }
  throw new Error('nobody has a plan in a country of this size')
}
