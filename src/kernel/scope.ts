/**
 * Whose rows a query may touch. Every store function takes one, and the database checks it a second time by row-level
 * security, so a forgotten `where` shows nothing instead of a neighbour's records.
 */
export type Scope = {
  readonly agencyId: string
  /** Units in which the person holds a role; never empty. */
  readonly unitIds: readonly string[]
  readonly personId: string
  /** Set while an administrator acts: the unit they administer, whose directory (units, people) opens with all beneath it. */
  readonly administeredUnitId?: string
}
