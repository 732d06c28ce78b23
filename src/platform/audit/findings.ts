/** What a check of the log can find; each has its sentence `command.audit.flaw.<flaw>`. */
export const FLAWS = [
  'entry_altered',
  'value_altered',
  'value_missing',
  'value_added',
  'entry_removed',
  'link_removed',
  'entry_inserted',
  'link_inserted',
  'reordered',
  'link_broken',
  'head_altered',
  'tail_cut',
  'rewritten',
  'anchor_forged',
  'anchor_unknown_key',
] as const

export type Flaw = (typeof FLAWS)[number]

export type Finding = {
  readonly flaw: Flaw
  readonly agencyId: string
  /** Number of the link where it shows. */
  readonly seq: number | null
  readonly entryNo: string | null
  readonly field: string | null
}

/** As many findings are told one by one; a rewritten log would fill the memory. */
const TOLD = 200

export type Findings = {
  readonly told: readonly Finding[]
  /** All of them, those not told too. */
  count(): number
  add(flaw: Flaw, agencyId: string, place?: Partial<Pick<Finding, 'seq' | 'entryNo' | 'field'>>): void
}

export function collectFindings(): Findings {
  const told: Finding[] = []
  let count = 0
  return {
    told,
    count: () => count,
    add(flaw, agencyId, { seq = null, entryNo = null, field = null } = {}) {
      count += 1
      if (told.length < TOLD) told.push({ flaw, agencyId, seq, entryNo, field })
    },
  }
}
