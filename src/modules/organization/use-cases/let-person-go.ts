import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Announce } from '#platform/db/announce.ts'
import { type Db, enterScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { findAccount, leaveUnit, listPlacements } from '../store/people.ts'
import { findAdministeredUnit } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { isLastAdministrator } from './is-last-administrator.ts'

export type LetPersonGoFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'lastAdministrator' }
  /** Whoever takes over must work in the same unit, with more than an administrator's role. */
  | { readonly kind: 'noSuccessor' }

/** `successorId`: who takes over what was theirs to do; null leaves it without anybody in charge. */
export type Leaving = { readonly unitId: string; readonly successorId: string | null }

/**
 * Ends a person's roles in a unit: they are shut out with their next click, and what was theirs to do moves in the same
 * moment. Without any role left their sessions and links end, too. What they did stays under their name.
 */
export const letPersonGo = async (
  db: Db,
  announce: Announce,
  actor: Actor,
  personId: string,
  { unitId, successorId }: Leaving,
): Promise<Result<null, LetPersonGoFailure>> =>
  inAdministeredScope<null, LetPersonGoFailure>(db, actor, async (tx, scope) => {
    if (!(await findAccount(tx, personId, { lock: true }))) return err({ kind: 'notFound' })
    const places = await listPlacements(tx, successorId === null ? [personId] : [personId, successorId])
    const here = places.filter((place) => place.unitId === unitId && place.leftAt === null)
    const place = here.find((each) => each.personId === personId)
    const unit = place && (await findAdministeredUnit(tx, scope, unitId))
    if (!place || !unit) return err({ kind: 'notFound' })
    const successor = here.find((each) => each.personId === successorId && each.personId !== personId)
    if (successorId !== null && !successor?.roles.some((role) => role !== 'administrator')) {
      return err({ kind: 'noSuccessor' })
    }
    if (await isLastAdministrator(tx, unit, personId, place.roles)) return err({ kind: 'lastAdministrator' })
    await recordChange(tx, {
      unitId,
      action: 'organization.person.left',
      subject: { kind: 'organization.person', id: personId },
      values: { roles: { old: [...place.roles] }, ...(successorId && { successor: { new: successorId } }) },
    })
    // Listeners see the unit's records, which the administrator does not; before the roles end, because one may ask for them.
    const opened = { ...scope, unitIds: [...new Set([...scope.unitIds, unitId])] }
    await enterScope(tx, opened)
    await announce(tx, { kind: 'organization.person_left', scope: opened, unitId, personId, successorId })
    await enterScope(tx, scope)
    await leaveUnit(tx, personId, unitId)
    return ok(null)
  })
