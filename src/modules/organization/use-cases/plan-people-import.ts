import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import type { Scope } from '#kernel/scope.ts'
import { now } from '#platform/clock/index.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { readNip } from '../core/nip.ts'
import { planImport } from '../core/people-import/plan-import.ts'
import { missingUnits, type RowAccount, type RowPlan, type SheetRow, unitKey } from '../core/people-import/sheet-row.ts'
import { foldLogin } from '../core/person-form.ts'
import { findAccounts, listPlacements } from '../store/people.ts'
import { listAdministeredUnits } from '../store/units.ts'

export type ImportPlan = {
  readonly plans: readonly RowPlan[]
  /** Names of units that rows ask for and that are not there. */
  readonly missing: readonly string[]
}

/** As many units as an administrator sees in their tree. */
const UNITS_MAXIMUM = 2000

/** What the rows of a sheet would do as people and units stand now. `wanted`: names of units that are to be made. */
export const planPeopleImport = async (
  tx: Tx,
  scope: Scope,
  { timeZone }: Pick<Actor, 'timeZone'>,
  { rows, wanted }: { readonly rows: readonly SheetRow[]; readonly wanted: readonly string[] },
): Promise<ImportPlan> => {
  const units = await listAdministeredUnits(tx, scope, UNITS_MAXIMUM)
  const accounts = await accountsOf(tx, rows)
  const today = dateInZone(now(), timeZone)
  const missing = missingUnits(rows, units)
  const keys = new Set(wanted.map(unitKey))
  const asked = new Set(missing.map(unitKey).filter((key) => keys.has(key)))
  return { plans: planImport(rows, { accounts, units, wanted: asked, today }), missing }
}

async function accountsOf(tx: Tx, rows: readonly SheetRow[]): Promise<RowAccount[]> {
  const logins = rows.map(({ email }) => foldLogin(email)).filter((login) => login !== '')
  const nips = rows.map(({ nip }) => readNip(nip)).filter((nip) => nip !== '')
  const accounts = await findAccounts(tx, logins, nips)
  const visible = accounts.filter(({ isVisible }) => isVisible).map(({ personId }) => personId)
  const places = await listPlacements(tx, visible)
  const placesOf = Map.groupBy(places, ({ personId }) => personId)
  return accounts.map((account) => ({
    ...account,
    places: (placesOf.get(account.personId) ?? []).map((place) => ({ ...place, hasLeft: place.leftAt !== null })),
  }))
}
