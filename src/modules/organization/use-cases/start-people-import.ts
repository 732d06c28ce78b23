import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '#kernel/result.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import { runInThread } from '#platform/jobs/run-in-thread.ts'
import type { Actor } from '../core/actor.ts'
import type { SheetRow } from '../core/people-import/sheet-row.ts'
import { type SheetFailure, sheetLimits } from '../formats/people-sheet/sheet-failure.ts'
import { createPeopleImport } from '../store/people-imports.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type StartImportFailure =
  | SheetFailure
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }

const MEGABYTE = 1024 * 1024
const NAME_MAXIMUM = 200

/** Reads a spreadsheet of people and lays it out to be looked at; nobody is added before that. */
export const startPeopleImport = async (
  db: Db,
  actor: Actor,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<{ importId: string }, StartImportFailure>> => {
  if (!actor.roles.includes('administrator')) return err({ kind: 'forbidden' })
  if (bytes.length > sheetLimits.bytes) return err({ kind: 'tooLarge', megabytes: sheetLimits.bytes / MEGABYTE })
  const read = await runInThread<Result<SheetRow[], SheetFailure>>({
    module: new URL('../formats/people-sheet/read-people-sheet.ts', import.meta.url).href,
    name: 'readPeopleSheet',
    args: [bytes, fileName],
    timeoutMs: sheetLimits.seconds * 1000,
    memoryMegabytes: sheetLimits.memoryMegabytes,
  })
  if (!read.done) return err({ kind: 'timedOut', seconds: sheetLimits.seconds })
  if (!read.value.ok) return read.value
  const rows = read.value.value
  const importId = randomUUID()
  const name = storableText(fileName).slice(0, NAME_MAXIMUM)
  return inAdministeredScope<{ importId: string }, StartImportFailure>(db, actor, async (tx, scope) => {
    await createPeopleImport(tx, scope, { importId, unitId: actor.unitId, fileName: name, rows })
    await recordChange(tx, {
      unitId: actor.unitId,
      action: 'organization.people_import.started',
      subject: { kind: 'organization.people_import', id: importId },
      values: { file: { new: name }, rows: { new: rows.length } },
    })
    return ok({ importId })
  })
}
