import type { Client } from 'pg'
import type { HashedEntry } from './chain-hash.ts'

/** A link and the entry it speaks of; null when that is gone. */
export type ChainRow = {
  readonly seq: number
  readonly entryNo: string
  readonly previousHash: string
  readonly hash: string
  readonly entry: HashedEntry | null
}

export type ValueRow = {
  readonly entryNo: string
  readonly unitId: string
  readonly field: string
  readonly salt: Buffer | null
  readonly old: string | null
  readonly new: string | null
  readonly erased: boolean
  /** Of an erased value: what the entry that it names says (JSON); null when no such entry tells of an erasure. */
  readonly toldEntry: string | null
  readonly toldFields: string | null
}

export type HeadRow = {
  readonly seq: number
  readonly hash: string
  readonly era: string
  readonly txId: string
  readonly entryNo: string
  readonly sealedAt: Date
}

export async function readAgencies(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`
    select agency_id::text as id from audit.entry group by 1
    union select agency_id::text from audit.link group by 1
    union select agency_id::text from audit.head order by 1`)
  return rows.map(({ id }) => id)
}

export async function readHead(client: Client, agencyId: string): Promise<HeadRow | null> {
  const { rows } = await client.query<Omit<HeadRow, 'seq'> & { seq: string }>(
    `select seq, encode(hash, 'hex') as hash, era::text, tx_id::text as "txId", entry_no::text as "entryNo",
       sealed_at as "sealedAt" from audit.head where agency_id = $1`,
    [agencyId],
  )
  return rows[0] ? { ...rows[0], seq: Number(rows[0].seq) } : null
}

type StoredRow = Omit<HashedEntry, 'agencyId' | 'era'> & {
  readonly seq: string
  readonly previousHash: string
  readonly hash: string
  readonly era: string | null
}

/** Links after a number, in order, with their entries. */
export async function readLinks(client: Client, agencyId: string, after: number, limit: number): Promise<ChainRow[]> {
  const { rows } = await client.query<StoredRow>(
    `select l.seq, l.entry_no::text as "entryNo", encode(l.previous_hash, 'hex') as "previousHash",
       encode(l.hash, 'hex') as hash, e.era::text, e.tx_id::text as "txId", e.unit_id::text as "unitId",
       to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
       e.person_id::text as "personId", e.action, e.subject_kind as "subjectKind", e.subject_id::text as "subjectId", e.fields,
       array(select encode(u.hash, 'hex') from unnest(e.value_hashes) with ordinality u(hash, i) order by u.i) as "valueHashes"
     from audit.link l left join audit.entry e on e.agency_id = l.agency_id and e.entry_no = l.entry_no
     where l.agency_id = $1 and l.seq > $2 order by l.seq limit $3`,
    [agencyId, after, limit],
  )
  return rows.map(({ seq, previousHash, hash, era, ...entry }) => ({
    seq: Number(seq),
    entryNo: entry.entryNo,
    previousHash,
    hash,
    entry: era === null ? null : { ...entry, era, agencyId },
  }))
}

export async function readValues(client: Client, agencyId: string, entryNos: readonly string[]): Promise<ValueRow[]> {
  const { rows } = await client.query<ValueRow>(
    `select v.entry_no::text as "entryNo", v.unit_id::text as "unitId", v.field, v.salt, v.old_value as old,
       v.new_value as new, v.erased_at is not null as erased,
       te.new_value as "toldEntry", tf.new_value as "toldFields"
     from audit.value v
       left join audit.entry t on t.agency_id = v.agency_id and t.entry_no = v.erased_in and t.action = 'audit.value.erased'
       left join audit.value te on te.agency_id = t.agency_id and te.entry_no = t.entry_no and te.field = 'entry'
       left join audit.value tf on tf.agency_id = t.agency_id and tf.entry_no = t.entry_no and tf.field = 'fields'
     where v.agency_id = $1 and v.entry_no = any ($2::bigint[])`,
    [agencyId, entryNos],
  )
  return rows
}

/** Entries that stand before the end of the chain and are no part of it; at most `limit`. */
export async function readUnlinked(client: Client, agencyId: string, head: HeadRow, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ entryNo: string }>(
    `select e.entry_no::text as "entryNo" from audit.entry e
     where e.agency_id = $1 and (e.era, e.tx_id, e.entry_no) <= ($2, $3::text::xid8, $4)
       and not exists (select from audit.link l where l.agency_id = e.agency_id and l.entry_no = e.entry_no)
     order by e.era, e.tx_id, e.entry_no limit $5`,
    [agencyId, head.era, head.txId, head.entryNo, limit],
  )
  return rows.map(({ entryNo }) => entryNo)
}

/** Entries that wait for the sealer. */
export async function countPending(client: Client, agencyId: string, head: HeadRow | null): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) from audit.entry e where e.agency_id = $1 and (e.era, e.tx_id, e.entry_no) > ($2, $3::text::xid8, $4)`,
    [agencyId, head?.era ?? 0, head?.txId ?? '0', head?.entryNo ?? 0],
  )
  return Number(rows[0]?.count ?? 0)
}
