import { readFileSync } from 'node:fs'
import {
  correctImportRow,
  decideImportRow,
  getImportReview,
  redateImport,
  saveImport,
  startImport,
} from '#modules/plan/index.ts'
import { type DraftRow, isDoubtful } from '#modules/plan/model.ts'
import { type Demo, type Desk, deskOf, later, must, type Office } from './demo.ts'
import { inOfficeHours } from './office-hours.ts'
import { proposedTarget } from './targets.ts'

const YEAR = 2026

/** Rows that the office in the middle of its review has gone through. */
const ROWS_SO_FAR = 27

const SECTIONS = {
  I: 'Sekretariat tim ZI',
  II: 'Bidang Pengelolaan Informasi',
  III: 'Subbagian Umum dan Kepegawaian',
  IV: 'Perencana',
  V: 'Subbagian Keuangan dan pengelola SPIP',
  VI: 'Bidang Pelayanan',
} as const

/** Brings each office's published plan in, moves it to this year, goes through its rows and saves it: all as people do. */
export function plans(demo: Demo): void {
  for (const office of demo.offices) {
    const { begins, isInReview } = office.plan.pace
    const began = inOfficeHours(demo.random, begins, office.plan.timeZone)
    demo.agenda.at(began, () => bringIn(demo, office, began, isInReview === true))
  }
}

async function bringIn(demo: Demo, office: Office, began: Date, staysInReview: boolean): Promise<void> {
  const { agenda, db, files, random } = demo
  const clerk = deskOf(office, 'zi_secretary')
  const { file, fileName } = office.plan
  const bytes = readFileSync(new URL(`../plans/${file}`, import.meta.url))
  const { importId } = must(await startImport(db, files, clerk.actor, { fileName, bytes }))
  agenda.at(later(began, 2), async () => {
    must(await redateImport(db, clerk.actor, { importId, year: String(YEAR) }))
    const request = { importId, page: 1, onlyDoubtful: false, rowId: null }
    const { rows } = must(await getImportReview(db, clerk.actor, request))
    const seen = staysInReview ? rows.slice(0, ROWS_SO_FAR) : rows
    let moment = later(began, 4)
    for (const row of seen) {
      moment = later(moment, 0.3 + random() * 1.5)
      agenda.at(moment, () => lookAt(demo, clerk, importId, row))
    }
    if (!staysInReview) agenda.at(later(moment, 5), async () => void must(await saveImport(db, clerk.actor, importId)))
  })
}

/** One row: left alone, found right, or completed with a time and an owner. */
async function lookAt({ db, random }: Demo, { actor }: Desk, importId: string, row: DraftRow): Promise<void> {
  const { cells, rowId, version } = row
  const lacksTime = ['none', 'other'].includes(row.schedule.kind)
  const target = lacksTime ? proposedTarget(cells.indicator) : null
  const pic = cells.area && random() < 0.72 ? SECTIONS[cells.area] : null
  if (target || (pic && !cells.pic)) {
    const texts = Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, String(value ?? '')]))
    const form = { ...texts, ...(target && { target }), ...(pic && { pic }) }
    must(await correctImportRow(db, actor, { importId, rowId, version, form }))
  } else if (isDoubtful(row)) {
    must(await decideImportRow(db, actor, { importId, rowId, version, decision: 'accept' }))
  }
}
