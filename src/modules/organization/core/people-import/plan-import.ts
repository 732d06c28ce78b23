import { type PersonDetails, readPersonDetails, readPlacing } from '../person-form.ts'
import type { Role } from '../roles.ts'
import { repetitions } from './repetitions.ts'
import { rowProblem } from './row-problem.ts'
import {
  type ChangedField,
  type ImportUnit,
  type Known,
  type RowAccount,
  type RowPlan,
  type RowProblem,
  type RowUnit,
  type SheetRow,
  unitKey,
} from './sheet-row.ts'

/** What every row of a spreadsheet would do, in its order. */
export const planImport = (rows: readonly SheetRow[], known: Known): RowPlan[] => {
  const byLogin = new Map(known.accounts.flatMap((each) => (each.login ? [[each.login, each] as const] : [])))
  const byNip = new Map(known.accounts.flatMap((each) => (each.nip ? [[each.nip, each] as const] : [])))
  const units = new Map<string, ImportUnit[]>()
  for (const unit of known.units) {
    const key = unitKey(unit.name)
    units.set(key, [...(units.get(key) ?? []), unit])
  }
  const check = repetitions()
  return rows.map((row) => {
    const planned = planRow(row, { byLogin, byNip, units, known })
    return check(row, planned)
  })
}

type Lookup = {
  readonly byLogin: ReadonlyMap<string, RowAccount>
  readonly byNip: ReadonlyMap<string, RowAccount>
  readonly units: ReadonlyMap<string, readonly ImportUnit[]>
  readonly known: Known
}

function planRow(row: SheetRow, lookup: Lookup): RowPlan {
  const flaw = flawOf(row)
  if (flaw) return flaw
  const { value: person, problems } = readPersonDetails(row, lookup.known.today)
  for (const field of ['name', 'nip', 'email'] as const) {
    if (problems[field]) return rowProblem(row, problems[field], field)
  }
  const placing = readPlacing({ unitId: '', position: row.position, roles: row.roles })
  if (placing.problems.position) return rowProblem(row, placing.problems.position, 'position')
  const unit = unitOf(row, lookup)
  if (typeof unit === 'string') return rowProblem(row, unit, row.unit)
  const byLogin = person.email ? lookup.byLogin.get(person.email) : undefined
  const byNip = person.nip ? lookup.byNip.get(person.nip) : undefined
  if (byLogin && byNip && byLogin.personId !== byNip.personId) return rowProblem(row, 'conflict')
  const account = byNip ?? byLogin
  const place = { unit, position: row.position, roles: row.roles }
  const base = { line: row.line, person }
  if (!account) {
    const roles = row.roles.length > 0 ? row.roles : DEFAULT_ROLES
    return { ...base, ...place, roles, title: person.name, kind: 'new', personId: null, changed: [] }
  }
  return planKnown(row, person, account, unit)
}

const DEFAULT_ROLES: readonly Role[] = ['employee']

function flawOf(row: SheetRow): RowPlan | null {
  if (row.flaw) return rowProblem(row, row.flaw)
  if (row.unknownRoles.length > 0) return rowProblem(row, 'role_unknown', row.unknownRoles.join(', '))
  return row.roles.includes('administrator') ? rowProblem(row, 'role_administrator') : null
}

function unitOf(row: SheetRow, { units, known }: Lookup): RowUnit | RowProblem {
  const key = unitKey(row.unit)
  if (key === '') return 'unit_missing'
  const [unit, other] = units.get(key) ?? []
  if (other) return 'unit_ambiguous'
  if (unit) return unit.isClosed ? 'unit_closed' : unit
  return known.wanted.has(key) ? { unitId: null, name: row.unit } : 'unit_unknown'
}

function planKnown(row: SheetRow, person: PersonDetails, account: RowAccount, unit: RowUnit): RowPlan {
  const { personId } = account
  const common = { line: row.line, person, personId, unit }
  if (!account.isVisible) {
    if (!account.hasPassword) return rowProblem(row, 'unopened')
    // The NIP is known under another address: not the person this row means.
    if (person.email !== null && account.login !== person.email) return rowProblem(row, 'conflict')
    const roles = row.roles.length > 0 ? row.roles : DEFAULT_ROLES
    return { ...common, title: person.name, kind: 'join', position: row.position, roles, changed: [] }
  }
  const title = account.name ?? person.name
  const place = account.places.find((each) => each.unitId === unit.unitId)
  const own = account.isControlled ? changedDetails(person, account) : []
  if (!place || place.hasLeft) {
    const roles = row.roles.length > 0 ? row.roles : DEFAULT_ROLES
    return { ...common, title, kind: 'place', position: row.position || (place?.position ?? ''), roles, changed: own }
  }
  const position = row.position || place.position
  const added = row.roles.filter((role) => !place.roles.includes(role))
  const changed: ChangedField[] = [
    ...own,
    ...(position === place.position ? [] : ['position' as const]),
    ...(added.length === 0 ? [] : ['roles' as const]),
  ]
  if (changed.length === 0) return { line: row.line, title, kind: 'same', personId }
  return { ...common, title, kind: 'change', position, roles: [...place.roles, ...added], changed }
}

/** What the sheet adds to a person or says otherwise. An address that is there is never overwritten: people sign in with it. */
function changedDetails(person: PersonDetails, account: RowAccount): ChangedField[] {
  const hasAddress = account.login?.includes('@') === true
  return [
    ...(person.name === account.name ? [] : ['name' as const]),
    ...(person.nip !== null && account.nip === null ? ['nip' as const] : []),
    ...(person.email !== null && !hasAddress ? ['email' as const] : []),
  ]
}
