import type { Result } from '#kernel/result.ts'
import { findHead } from '#platform/audit/entries.ts'
import { headsFile, signHeads } from '#platform/audit/signed-heads.ts'
import { machineTime } from '#platform/clock/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import type { Actor } from '../core/actor.ts'
import { inLog } from './in-log.ts'

/** The content of a file of signed heads, and the number up to which it vouches; 0 before the first sealing. */
export type SignedHeadFile = { readonly content: string; readonly seq: number }

/** The signed end of the agency's chain, to be kept elsewhere (`zona audit verify --anchor`). */
export const signAuditHead = async (
  db: Db,
  keys: KeyFolder,
  actor: Actor,
): Promise<Result<SignedHeadFile, { readonly kind: 'forbidden' }>> => {
  const found = await inLog(db, actor, (tx, { scope }) => findHead(tx, scope))
  if (!found.ok) return found
  const heads = found.value ? [found.value] : []
  const content = headsFile(await signHeads(keys, heads, machineTime()))
  return { ok: true, value: { content, seq: found.value?.seq ?? 0 } }
}
