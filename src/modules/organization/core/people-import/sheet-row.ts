import { foldText } from '#kernel/text/fold-text.ts'
import type { PersonDetails, PersonProblem } from '../person-form.ts'
import type { Role } from '../roles.ts'

/** A line of a spreadsheet as it was written; `formula`: a cell of it holds a formula instead of a value. */
export type SheetRow = {
  /** 1-based, as the spreadsheet counts. */
  readonly line: number
  readonly name: string
  readonly nip: string
  readonly email: string
  readonly position: string
  readonly unit: string
  /** The roles named, and the words that name none. */
  readonly roles: readonly Role[]
  readonly unknownRoles: readonly string[]
  readonly flaw: 'formula' | 'nip_rounded' | null
}

export type RowProblem =
  | PersonProblem
  | 'formula'
  | 'role_unknown'
  | 'role_administrator'
  | 'unit_missing'
  | 'unit_unknown'
  | 'unit_ambiguous'
  | 'unit_closed'
  | 'duplicate'
  | 'conflict'
  | 'unopened'

/** What is there about the account that a row speaks of; `places` and `name` only of people of the administered units. */
export type RowAccount = {
  readonly personId: string
  readonly login: string | null
  readonly nip: string | null
  readonly name: string | null
  readonly hasPassword: boolean
  readonly isVisible: boolean
  readonly isControlled: boolean
  readonly places: readonly {
    readonly unitId: string
    readonly position: string
    readonly roles: readonly Role[]
    readonly hasLeft: boolean
  }[]
}

export type ImportUnit = { readonly unitId: string; readonly name: string; readonly isClosed: boolean }

/** Where a row puts its person: a unit that is there, or one of this name that is still to be made. */
export type RowUnit =
  | { readonly unitId: string; readonly name: string }
  | { readonly unitId: null; readonly name: string }

export type ChangedField = 'name' | 'nip' | 'email' | 'position' | 'roles'

/**
 * What a row would do. new: somebody to invite · join: somebody with an account elsewhere · place: somebody of the administered
 * units comes to this one as well, or comes back · change: what stands here differs · same: nothing to do · problem: left out.
 */
export type RowPlan = {
  readonly line: number
  /** For the list: as written, or as it stands. */
  readonly title: string
} & (
  | {
      readonly kind: 'new' | 'join' | 'place' | 'change'
      /** Null for somebody whom this import makes. */
      readonly person: PersonDetails
      readonly personId: string | null
      readonly unit: RowUnit
      readonly position: string
      readonly roles: readonly Role[]
      readonly changed: readonly ChangedField[]
    }
  | { readonly kind: 'same'; readonly personId: string }
  | { readonly kind: 'problem'; readonly problem: RowProblem; readonly about: string }
)

export type Known = {
  readonly accounts: readonly RowAccount[]
  readonly units: readonly ImportUnit[]
  /** Names of units, folded, that are to be made. */
  readonly wanted: ReadonlySet<string>
  /** ISO date. */
  readonly today: string
}

/** Names of units are the same however they are capitalised and spaced. */
export const unitKey = (name: string): string => foldText(name)

/** Names of units that rows ask for and that are not there, each once, as first written. */
export const missingUnits = (rows: readonly SheetRow[], units: readonly ImportUnit[]): string[] => {
  const there = new Set(units.map((unit) => unitKey(unit.name)))
  const missing = new Map<string, string>()
  for (const { unit } of rows) {
    const key = unitKey(unit)
    if (key !== '' && !there.has(key) && !missing.has(key)) missing.set(key, unit)
  }
  return [...missing.values()]
}
