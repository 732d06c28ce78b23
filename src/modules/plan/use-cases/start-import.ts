import { randomUUID } from 'node:crypto'
import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { err, ok, type Result } from '#kernel/result.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import type { Actor } from '#modules/organization/model.ts'
import { recordChange } from '#platform/audit/index.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import { draftFromPlan } from '../core/draft/draft-from-plan.ts'
import { may } from '../core/policy.ts'
import type { ImportFailure } from '../formats/import-failure-message.ts'
import { createImportLines } from '../store/import-lines.ts'
import { createImportRows, ROWS_MAXIMUM } from '../store/import-rows.ts'
import { createImport } from '../store/imports.ts'
import { readPlanInThread } from './read-plan-in-thread.ts'

export type UploadedFile = { readonly fileName: string; readonly bytes: Uint8Array }

/**
 * Reads an uploaded work plan and lays it out for review. The original bytes are safe in the file store before the first row
 * appears; the slow reading happens outside the transaction. A document without a plan leaves nothing behind.
 */
export const startImport = async (
  db: Db,
  files: FileStore,
  actor: Actor,
  upload: UploadedFile,
): Promise<Result<{ importId: string }, ImportFailure>> => {
  if (!may(actor.roles, 'import')) return err({ kind: 'forbidden' })
  const read = await readPlanInThread(upload.bytes, upload.fileName)
  if (!read.ok) return read
  const found = read.value.plan.actions.length
  if (found === 0) return err({ kind: 'noActions' })
  // Two actions may stand in one table row, so the reader's own limit of rows does not bound them.
  if (found > ROWS_MAXIMUM) return err({ kind: 'tooManyRows', maxRows: ROWS_MAXIMUM })

  const fileHash = await files.put(upload.bytes)
  const fileName = storableText(upload.fileName)
  const importId = randomUUID()
  const owner = { unitId: actor.unitId, importId }
  const thisYear = Number(dateInZone(now(), actor.timeZone).slice(0, 4))
  const draft = draftFromPlan(read.value.plan, fileName, thisYear, randomUUID)
  await inScope(db, actor.scope, async (tx) => {
    await createImport(tx, actor.scope, {
      ...owner,
      ...draft.record,
      fileName,
      fileHash,
      byteSize: upload.bytes.length,
    })
    await createImportRows(tx, actor.scope, owner, draft.rows)
    await createImportLines(tx, actor.scope, owner, read.value.lines)
    await recordChange(tx, {
      unitId: actor.unitId,
      action: 'plan.import.started',
      subject: { kind: 'plan.import', id: importId },
      values: {
        file: { new: fileName },
        file_hash: { new: fileHash },
        year: { new: String(draft.record.year) },
        rows: { new: draft.rows.length },
      },
    })
  })
  return ok({ importId })
}
