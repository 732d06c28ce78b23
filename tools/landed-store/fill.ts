import { readFileSync } from 'node:fs'
import type { Result } from '#kernel/result.ts'
import { ensureSetUpToken, findSession, setUpAgency, startSession } from '#modules/organization/index.ts'
import { type Actor, findActor } from '#modules/organization/model.ts'
import { completeObligation, getPlan, reopenObligation, saveImport, startImport } from '#modules/plan/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import { type LandedStore, readingOf } from './reading.ts'

/** Invented, like the office. */
const account = { login: 'ratna.wulandari@contoh.go.id', password: 'kopi pahit di beranda' }
const office = {
  agencyName: 'Pemerintah Kota Contoh',
  unitName: 'Dinas Kependudukan Kota Contoh',
  timeZone: 'Asia/Jakarta',
  personName: 'Ratna Wulandari',
  isChair: true,
}

const must = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const published = (fileName: string) => ({
  fileName,
  bytes: readFileSync(new URL(`../../e2e/fixtures/work-plans/texts/${fileName}`, import.meta.url)),
})

/** Fills an empty store with an office at work: a plan whose duties are partly done and reopened, and a draft under review. */
export async function fillLandedStore(db: Db, files: FileStore): Promise<LandedStore> {
  const token = (await ensureSetUpToken(db)) ?? ''
  const { personId, unitId } = must(await setUpAgency(db, token, { ...office, ...account }))
  const actor = await actorOf(db, personId, unitId)
  const { importId } = must(await startImport(db, files, actor, published('001_02f4df7b5c2294ac.txt')))
  const { planId } = must(await saveImport(db, actor, importId))
  const { importId: draftId } = must(await startImport(db, files, actor, published('000_415c7b03756579f0.txt')))
  const request = { planId, search: '', area: null, state: null }
  await work(db, actor, readingOf(must(await getPlan(db, actor, request))))
  const reading = readingOf(must(await getPlan(db, actor, request)))
  return { ...account, personId, unitId, planId, draftId, reading }
}

async function actorOf(db: Db, personId: string, unitId: string): Promise<Actor> {
  const session = await findSession(db, (await startSession(db, personId)).token)
  const actor = session && findActor(session, unitId)
  if (!actor) throw new Error('the first person has no role')
  return actor
}

/** Every third duty is done with a note, every ninth opened again. */
async function work(db: Db, actor: Actor, { actions }: LandedStore['reading']): Promise<void> {
  for (const [index, { obligationId }] of actions.flatMap(({ duties }) => duties).entries()) {
    if (index % 3 > 0) continue
    must(await completeObligation(db, actor, { obligationId, note: `Selesai, bukti di map ${index}` }))
    if (index % 9 === 0) must(await reopenObligation(db, actor, obligationId))
  }
}
