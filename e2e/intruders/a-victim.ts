import { randomUUID } from 'node:crypto'
import { startPeopleImport } from '#modules/organization/index.ts'
import { anInvitedPerson, aUnitBeneath } from '#modules/organization/testing/an-administrator.ts'
import type { Office } from '#modules/organization/testing/an-office.ts'
import { listMonth } from '#modules/plan/index.ts'
import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { aPlan, aRowOf, must } from '#modules/plan/testing/stored-plans.ts'
import type { Db } from '#platform/db/index.ts'
import { type Ask, aFileForm } from '../fixtures/ask.ts'
import type { Records } from './examples.ts'

/** Words that stand in every record of the unit and nowhere else: no stranger may ever see them. */
export const SECRETS = ['Langkah rahasia unit', 'rahasia-rencana.txt', 'Dinas Korban'] as const

/** The same of what administrators of the unit see by right, and nobody else may. */
export const PEOPLE = ['Korban Sartika', 'pegawai-korban.csv', 'Bidang Korban', 'Impor Rahasia'] as const

/** Somebody invited, a unit beneath, and a sheet of people that waits to be looked at. */
const directoryOf = async (db: Db, office: Office) => {
  // Units beneath one unit have names of their own.
  const unitName = `${PEOPLE[2]} ${randomUUID()}`
  const innerId = await aUnitBeneath(db, office, { name: unitName })
  const personId = await anInvitedPerson(db, office, { unitId: innerId, name: PEOPLE[0] })
  const list = `Nama;Surel;Unit\n${PEOPLE[3]};${personId}@impor.go.id;${unitName}`
  const upload = { fileName: PEOPLE[1], bytes: new TextEncoder().encode(list) }
  const { importId: peopleImportId } = must(await startPeopleImport(db, office.actor, upload))
  return { innerId, personId, peopleImportId }
}

/** A draft (uploaded through the page, so that its original exists), a plan, a duty and the directory of the unit. */
export const recordsOf = async (db: Db, ask: Ask, office: Office): Promise<Records> => {
  const { actor, token } = office
  const { unitId } = actor
  const text = aPlanText([{ action: SECRETS[0], target: 'Mei 2026' }, { action: `${SECRETS[0]} kedua` }])
  const uploaded = await ask(`/unit/${unitId}/rencana/impor`, { token, form: aFileForm(text, SECRETS[1]) })
  const importId = /impor\/([0-9a-f-]{36})/.exec(uploaded.location ?? '')?.[1]
  if (importId === undefined) throw new Error(`no review after the upload: ${uploaded.status}\n${uploaded.body}`)
  const review = await ask(`/unit/${unitId}/rencana/impor/${importId}`, { token })
  const rowId = /baris=([0-9a-f-]{36})/.exec(review.body)?.[1]
  if (rowId === undefined) throw new Error('no row in the review')
  const planId = await aPlan(db, actor, { rows: [aRowOf({ action: SECRETS[0], target: 'Mei 2026' })] })
  const { items } = must(await listMonth(db, actor, { planId, month: '2026-05', page: 1 }))
  const { obligationId = '', actionId = '' } = items[0] ?? {}
  return {
    unitId,
    rootId: office.rootId,
    planId,
    importId,
    rowId,
    obligationId,
    actionId,
    ...(await directoryOf(db, office)),
  }
}
