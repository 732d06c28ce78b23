import type { Readable } from 'node:stream'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Actor } from '#modules/organization/model.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import { may } from '../core/policy.ts'
import { findImport } from '../store/imports.ts'

export type Original = { readonly fileName: string; readonly byteSize: number; readonly content: Readable }

export type OriginalFailure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** The uploaded file, byte for byte as it came. The caller reads `content` to its end or destroys it. */
export const openOriginal = async (
  db: Db,
  files: FileStore,
  actor: Actor,
  importId: string,
): Promise<Result<Original, OriginalFailure>> => {
  if (!may(actor.roles, 'read')) return err({ kind: 'forbidden' })
  const record = await inScope(db, actor.scope, (tx) => findImport(tx, actor.scope, importId))
  if (!record) return err({ kind: 'notFound' })
  const { fileName, byteSize } = record
  return ok({ fileName, byteSize, content: await files.get(record.fileHash) })
}
