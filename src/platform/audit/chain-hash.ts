import { createHash } from 'node:crypto'

/** A text with its length in bytes in front, so that no two lists of texts read the same; null is told from empty. */
export const framed = (text: string | null): string => (text === null ? '-;' : `${Buffer.byteLength(text)}:${text};`)

/** An entry as the chain hashes it, every column as text. */
export type HashedEntry = {
  readonly agencyId: string
  readonly era: string
  readonly txId: string
  readonly entryNo: string
  readonly unitId: string
  /** UTC with microseconds: `2026-05-04T02:15:00.000000Z`. */
  readonly recordedAt: string
  readonly personId: string | null
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly fields: readonly string[]
  /** Hexadecimal, one for each field. */
  readonly valueHashes: readonly string[]
}

/**
 * The hash of a link, in hexadecimal: the same bytes as `audit.link_hash` in db/migrations/0009, written a second time so that a
 * check does not ask the database about itself.
 */
export function linkHash(entry: HashedEntry, seq: number, previousHash: string): string {
  const values = entry.fields.map((field, index) => framed(field) + framed(entry.valueHashes[index] ?? null))
  const text = [
    framed('zona.audit.1'),
    framed(entry.agencyId),
    framed(String(seq)),
    framed(previousHash),
    framed(entry.era),
    framed(entry.txId),
    framed(entry.entryNo),
    framed(entry.unitId),
    framed(entry.recordedAt),
    framed(entry.personId),
    framed(entry.action),
    framed(entry.subjectKind),
    framed(entry.subjectId),
    framed(String(entry.fields.length)),
    ...values,
  ].join('')
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** The salted hash of one value, in hexadecimal (`audit.value_hash`). */
export const valueHash = (salt: Buffer, field: string, old: string | null, now: string | null): string =>
  createHash('sha256')
    .update(salt)
    .update(framed(field) + framed(old) + framed(now), 'utf8')
    .digest('hex')
