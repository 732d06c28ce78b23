import { randomUUID } from 'node:crypto'
import { recordChange } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import type { Details, Outcome } from '../core/people-import/outcome.ts'
import { type RowPlan, unitKey } from '../core/people-import/sheet-row.ts'
import { loginOf } from '../core/person-form.ts'
import { changeAccount, createAccount, findAccount, listPlacements, setRoles } from '../store/people.ts'

type ActivePlan = Extract<RowPlan, { readonly person: unknown }>

type Import = {
  /** Units that this import made, by folded name. */
  readonly units: ReadonlyMap<string, string>
  /** People whom this import made, by address and by NIP; rows add to it. */
  readonly made: Map<string, string>
}

/** Does what one row says; null for a row that says nothing. */
export const applyImportRow = async (tx: Tx, plan: RowPlan, done: Import): Promise<Outcome | null> => {
  if (plan.kind === 'problem' || plan.kind === 'same') return null
  const unitId = plan.unit.unitId ?? done.units.get(unitKey(plan.unit.name))
  if (unitId === undefined) return null
  const personId = plan.personId ?? (await newOrJustMade(tx, plan, done))
  if (personId === null) return null
  const [place] = (await listPlacements(tx, [personId])).filter((each) => each.unitId === unitId)
  const isThere = place !== undefined && place.leftAt === null
  const before = isThere ? { position: place.position, roles: place.roles } : null
  const after = { position: plan.position, roles: plan.roles }
  const details = plan.changed.length > 0 ? await changeDetails(tx, personId, plan) : null
  await setRoles(tx, personId, { unitId, ...after })
  const { line, title, kind } = plan
  const outcome: Outcome = { line, title, kind, personId, unitId, before, hadLeft: !!place && !isThere, after, details }
  await record(tx, outcome, plan)
  return outcome
}

/** The account of somebody whom this import makes: by this row, or by one before. Null when somebody else was faster. */
async function newOrJustMade(tx: Tx, { kind, person }: ActivePlan, { made }: Import): Promise<string | null> {
  const keys = [person.email, person.nip].filter((key) => key !== null)
  if (kind === 'place') return keys.map((key) => made.get(key)).find((id) => id !== undefined) ?? null
  const personId = randomUUID()
  const { name, nip } = person
  if (!(await createAccount(tx, { personId, login: loginOf(person), nip, name }))) return null
  for (const key of keys) made.set(key, personId)
  return personId
}

async function changeDetails(tx: Tx, personId: string, plan: ActivePlan): Promise<Outcome['details']> {
  const account = await findAccount(tx, personId, { lock: true })
  if (!account?.isControlled) return null
  const { name, login, nip } = account
  const changes = new Set(plan.changed)
  const now: Details = {
    name: changes.has('name') ? plan.person.name : name,
    nip: changes.has('nip') ? plan.person.nip : nip,
    login: changes.has('email') && plan.person.email ? plan.person.email : login,
  }
  if (now.name === name && now.nip === nip && now.login === login) return null
  return (await changeAccount(tx, { personId, ...now })) ? { old: { name, login, nip }, new: now } : null
}

const ACTIONS = {
  new: 'organization.person.invited',
  join: 'organization.person.added',
  place: 'organization.person.placed',
  change: 'organization.person.placed',
} as const

async function record(
  tx: Tx,
  { kind, personId, unitId, before, after, details }: Outcome,
  { person }: ActivePlan,
): Promise<void> {
  const made = kind === 'new' ? { name: person.name, login: loginOf(person), nip: person.nip } : null

  await recordChange(tx, {
    unitId,
    action: ACTIONS[kind],
    subject: { kind: 'organization.person', id: personId },
    values: {
      ...changedValues(details?.old ?? null, details?.new ?? made),
      position: { old: before?.position, new: after.position },
      roles: { old: before ? [...before.roles] : undefined, new: [...after.roles] },
    },
  })
}

const changedValues = (old: Details | null, now: Details | null) =>
  Object.fromEntries(
    (['name', 'login', 'nip'] as const)
      .filter((field) => (old?.[field] ?? null) !== (now?.[field] ?? null))
      .map((field) => [field, { old: old?.[field] ?? undefined, new: now?.[field] ?? undefined }]),
  )
