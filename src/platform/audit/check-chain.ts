import { type HashedEntry, linkHash } from './chain-hash.ts'
import type { ChainRow } from './chain-rows.ts'
import type { Findings } from './findings.ts'

/** How far links may have been renumbered for a removal or insertion to be named as what it is. */
const FURTHEST_SHIFT = 32

/** Where a check of one chain stands between two links. */
export type ChainState = {
  readonly seq: number
  /** Null after a link that stands out of order: what should follow it is unknown. */
  readonly hash: string | null
  /** The highest entry so far. */
  readonly last: HashedEntry | null
  /** By how much the numbers of links differ from those that were hashed, after a renumbering. */
  readonly shift: number
}

export const beforeFirst: ChainState = { seq: 0, hash: '', last: null, shift: 0 }

/** The order in which the sealer takes entries: era, transaction, number. */
const isAfter = (entry: HashedEntry, before: HashedEntry): boolean => {
  for (const part of ['era', 'txId', 'entryNo'] as const) {
    if (entry[part] !== before[part]) return BigInt(entry[part]) > BigInt(before[part])
  }
  return false
}

/** The shift under which the link's own hash is right: the former one, else the nearest; null for an altered entry. */
function findShift({ seq, previousHash, hash }: ChainRow, entry: HashedEntry, former: number): number | null {
  const fits = (shift: number) => linkHash(entry, seq + shift, previousHash) === hash
  if (fits(former)) return former
  for (let distance = 1; distance <= FURTHEST_SHIFT; distance += 1) {
    for (const shift of [former + distance, former - distance]) if (fits(shift)) return shift
  }
  return null
}

/** A link whose successor's entry is the older one was swapped with it. */
const isSwapped = (entry: HashedEntry, next: ChainRow | undefined): boolean =>
  next?.entry ? !isAfter(next.entry, entry) : false

/**
 * Checks one link against the one before and its entry. What a wrong-doer had to change shows: an altered entry does not give its
 * hash, a removed or inserted one shifts the numbers or breaks the link, a moved one stands out of order.
 */
export function checkLink(
  findings: Findings,
  agencyId: string,
  state: ChainState,
  row: ChainRow,
  next: ChainRow | undefined,
): ChainState {
  const { seq, entryNo, entry, hash } = row
  const place = { seq, entryNo }
  const isNext = seq === state.seq + 1
  if (!isNext) findings.add('link_removed', agencyId, { seq: state.seq + 1 })
  if (entry === null) {
    findings.add('entry_removed', agencyId, place)
    return { ...state, seq, hash }
  }
  const isBehind = state.last !== null && !isAfter(entry, state.last)
  if (isBehind || isSwapped(entry, next)) {
    findings.add('reordered', agencyId, place)
    return { ...state, seq, hash: null, last: isBehind ? state.last : entry }
  }
  const shift = findShift(row, entry, state.shift)
  const isLinked = state.hash === null || row.previousHash === state.hash
  if (shift === null) findings.add('entry_altered', agencyId, place)
  else if (shift > state.shift) findings.add('link_removed', agencyId, place)
  else if (shift < state.shift) findings.add('link_inserted', agencyId, place)
  else if (isNext && !isLinked) findings.add('link_broken', agencyId, place)
  return { seq, hash, last: entry, shift: shift ?? state.shift }
}
