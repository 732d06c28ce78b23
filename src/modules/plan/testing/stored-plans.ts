import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import { type FileStore, openFileStore } from '#platform/files/index.ts'
import type { DraftRow } from '../core/draft/draft-row.ts'
import type { RowCells } from '../core/draft/row-form.ts'
import type { ParsedHeader } from '../core/parsed-plan.ts'
import { parseSchedule } from '../core/schedule/parse-schedule.ts'
import { createImportLines } from '../store/import-lines.ts'
import { createImportRows } from '../store/import-rows.ts'
import { createImport } from '../store/imports.ts'
import { saveImport } from '../use-cases/save-import.ts'
import { aDraftRow, aParsedPlan } from './builders.ts'

/** What went well, or an exception that names the refusal. */
export const must = <Value>(result: Result<Value, { readonly kind: string }>): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`)
  return result.value
}

/** A file store in a folder that goes away with the test file. */
export const aFileStore = (): FileStore & { readonly folder: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'zona-files-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return { ...openFileStore(folder), folder }
}

const PLANS = {
  '000': '000_415c7b03756579f0.txt',
  '001': '001_02f4df7b5c2294ac.txt',
  '002': '002_05b94d2ceaca9f89.txt',
  '003': '003_8e18b90dc75773c7.txt',
  '004': '004_3520cdea232166c8.txt',
} as const

export type PlanNumber = keyof typeof PLANS

/** A published work plan as it would be uploaded. */
export const aPublishedPlan = (number: PlanNumber): { readonly fileName: string; readonly bytes: Buffer } => {
  const fileName = PLANS[number]
  return {
    fileName,
    bytes: readFileSync(new URL(`../../../../e2e/fixtures/work-plans/texts/${fileName}`, import.meta.url)),
  }
}

/** A row of a draft whose schedule says what its target says. */
export const aRowOf = (cells: Partial<RowCells> = {}, given: Partial<DraftRow> = {}, year = 2026): DraftRow => {
  const all = { ...aDraftRow().cells, ...cells }
  const schedule = parseSchedule(all.target, year)
  return aDraftRow({ rowId: randomUUID(), cells: all, printed: all, schedule, ...given })
}

type GivenImport = {
  readonly rows?: readonly DraftRow[]
  readonly lines?: readonly string[]
  readonly year?: number
  readonly documentYear?: number | null
  readonly title?: string
  readonly fileName?: string
}

const header = (): ParsedHeader => {
  const { actions: _, ...rest } = aParsedPlan()
  return rest
}

/** A draft under review; its rows stand in the order given. */
export const anImport = async (db: Db, { scope, unitId }: Actor, given: GivenImport = {}): Promise<string> => {
  const importId = randomUUID()
  const owner = { unitId, importId }
  const { rows = [aRowOf()], lines = ['RENCANA KERJA'], year = 2026, documentYear = year } = given
  const { title = 'Rencana kerja', fileName = 'rencana.txt' } = given
  await inScope(db, scope, async (tx) => {
    const file = { fileName, fileHash: '0'.repeat(64), byteSize: 1 }
    await createImport(tx, scope, { ...owner, ...file, title, documentYear, year, header: header() })
    await createImportRows(
      tx,
      scope,
      owner,
      rows.map((row, position) => ({ ...row, position })),
    )
    await createImportLines(tx, scope, owner, lines)
  })
  return importId
}

/** A living plan made of these rows by way of an import. */
export const aPlan = async (db: Db, actor: Actor, given: GivenImport = {}): Promise<string> => {
  const importId = await anImport(db, actor, given)
  const planner: Actor = { ...actor, roles: ['zi_chair'] }
  return must(await saveImport(db, planner, importId)).planId
}
