import { Client, type ClientConfig } from 'pg'
import {
  type ChainRow,
  countPending,
  type HeadRow,
  readAgencies,
  readHead,
  readLinks,
  readUnlinked,
  readValues,
  type ValueRow,
} from './chain-rows.ts'
import { beforeFirst, type ChainState, checkLink } from './check-chain.ts'
import { checkValues } from './check-values.ts'
import { collectFindings, type Finding, type Findings } from './findings.ts'
import type { AnchorHead } from './signed-heads.ts'

/** Links held in memory at a time. */
const PAGE = 1_000
const UNLINKED_TOLD = 100

export type VerifiedAgency = {
  readonly agencyId: string
  /** Number and hash of the last link that is there. */
  readonly seq: number
  readonly hash: string
  readonly sealedAt: Date | null
  /** Entries that wait for the sealer: nothing vouches for them yet. */
  readonly pending: number
}

export type Verification = {
  readonly agencies: readonly VerifiedAgency[]
  readonly findings: readonly Finding[]
  /** All findings, also those not listed. */
  readonly count: number
}

/**
 * Checks the whole log from its rows: every entry, value and link is hashed anew. With an anchor, a file of signed heads that was kept
 * elsewhere, it also sees a cut tail and a log that was rewritten with all its hashes. Beside a running Zona it sees one moment.
 *
 * @param address as zona_migrator, who sees all agencies
 */
export async function verifyLog(address: ClientConfig, anchor: readonly AnchorHead[] = []): Promise<Verification> {
  const client = new Client(address)
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only')
    const findings = collectFindings()
    for (const { agencyId, seq, trust } of anchor) {
      if (trust === 'forged') findings.add('anchor_forged', agencyId, { seq })
      if (trust === 'unknown') findings.add('anchor_unknown_key', agencyId, { seq })
    }
    const anchors = anchor.filter(({ trust }) => trust !== 'forged')
    const ids = new Set([...(await readAgencies(client)), ...anchors.map(({ agencyId }) => agencyId)])
    const agencies: VerifiedAgency[] = []
    for (const agencyId of ids) {
      const of = anchors.filter((each) => each.agencyId === agencyId)
      agencies.push(await verifyAgency(client, findings, agencyId, of))
    }
    return { agencies, findings: findings.told, count: findings.count() }
  } finally {
    await client.end()
  }
}

async function verifyAgency(
  client: Client,
  findings: Findings,
  agencyId: string,
  anchors: readonly AnchorHead[],
): Promise<VerifiedAgency> {
  const head = await readHead(client, agencyId)
  let state = beforeFirst
  for (;;) {
    const links = await readLinks(client, agencyId, state.seq, PAGE)
    if (links.length === 0) break
    const values = valuesByEntry(
      await readValues(
        client,
        agencyId,
        links.map(({ entryNo }) => entryNo),
      ),
    )
    for (const [index, link] of links.entries()) {
      state = checkLink(findings, agencyId, state, link, links[index + 1])
      if (link.entry) checkValues(findings, link.entry, link.seq, values.get(link.entryNo) ?? [])
      checkAnchors(findings, link, agencyId, anchors)
    }
  }
  checkEnd(findings, agencyId, state, head, anchors)
  const unlinked = head ? await readUnlinked(client, agencyId, head, UNLINKED_TOLD) : []
  for (const entryNo of unlinked) findings.add('entry_inserted', agencyId, { entryNo })
  const pending = await countPending(client, agencyId, head)
  return { agencyId, seq: state.seq, hash: state.hash ?? '', sealedAt: head?.sealedAt ?? null, pending }
}

const valuesByEntry = (values: readonly ValueRow[]): ReadonlyMap<string, readonly ValueRow[]> =>
  Map.groupBy(values, ({ entryNo }) => entryNo)

function checkAnchors(findings: Findings, link: ChainRow, agencyId: string, anchors: readonly AnchorHead[]): void {
  for (const { seq, hash } of anchors) {
    if (seq === link.seq && hash !== link.hash) findings.add('rewritten', agencyId, { seq })
  }
}

/** The head is the database's own note of the end, the anchor that of somebody outside. */
function checkEnd(
  findings: Findings,
  agencyId: string,
  end: ChainState,
  head: HeadRow | null,
  anchors: readonly AnchorHead[],
): void {
  const reached = Math.max(head?.seq ?? 0, ...anchors.map(({ seq }) => seq))
  if (reached > end.seq) findings.add('tail_cut', agencyId, { seq: end.seq + 1 })
  else if ((head?.seq ?? 0) !== end.seq || (end.hash !== null && (head?.hash ?? '') !== end.hash)) {
    findings.add('head_altered', agencyId, { seq: end.seq })
  }
}
