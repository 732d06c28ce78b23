import { recordChange } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { type KeptBecause, keptBecause, type Outcome } from '../core/people-import/outcome.ts'
import {
  changeAccount,
  findAccount,
  leaveUnit,
  listPlacements,
  removePlacement,
  removeUnopenedAccount,
  setRoles,
} from '../store/people.ts'

/** Takes back what an import did for one person, all of it or nothing; answers why it stays, or null. */
export const undoImportPerson = async (
  tx: Tx,
  personId: string,
  outcomes: readonly Outcome[],
): Promise<KeptBecause | null> => {
  const account = await findAccount(tx, personId, { lock: true })
  // Nobody who is not here any more can be taken away.
  if (!account) return null
  const places = await listPlacements(tx, [personId])
  const because = keptBecause(outcomes, { hasPassword: account.hasPassword, places })
  if (because) return because
  // Meanwhile somebody else decides over the account as well.
  if (!account.isControlled && outcomes.some(({ kind, details }) => kind === 'new' || details)) return 'changed'
  if (outcomes.some(({ kind }) => kind === 'new')) return removeNew(tx, account, outcomes)
  for (const outcome of outcomes.toReversed()) await undoOne(tx, outcome)
  return null
}

type Gone = { readonly personId: string; readonly name: string | null }

async function removeNew(tx: Tx, { personId, name }: Gone, outcomes: readonly Outcome[]): Promise<KeptBecause | null> {
  if (!(await removeUnopenedAccount(tx, personId))) return 'changed'
  // Nobody can be asked for the name any more: the entry keeps it.
  for (const outcome of outcomes) await record(tx, outcome, name)
  return null
}

async function undoOne(tx: Tx, outcome: Outcome): Promise<void> {
  const { personId, unitId, before, hadLeft, details } = outcome
  if (details) await changeAccount(tx, { personId, ...details.old })
  if (before) await setRoles(tx, personId, { unitId, ...before })
  else if (hadLeft) await leaveUnit(tx, personId, unitId)
  else await removePlacement(tx, personId, unitId)
  await record(tx, outcome)
}

function record(tx: Tx, { personId, unitId, before, after }: Outcome, goneName?: string | null): Promise<void> {
  return recordChange(tx, {
    unitId,
    action: 'organization.person.taken_back',
    subject: { kind: 'organization.person', id: personId },
    values: {
      ...(goneName && { name: { old: goneName } }),
      position: { old: after.position, new: before?.position },
      roles: { old: [...after.roles], new: before ? [...before.roles] : undefined },
    },
  })
}
