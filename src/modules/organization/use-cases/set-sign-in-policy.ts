import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { isRole, ROLES, type Role } from '../core/roles.ts'
import { hasFactor } from '../core/second-factors.ts'
import { getSecondFactors } from '../store/second-factors.ts'
import { administersAgency, holdsAnyRole, listFactorRoles, replaceFactorRoles } from '../store/sign-in-policy.ts'

/** `selfFirst`: the administrator would lock themself out in the middle of the work; they set up a factor of their own first. */
export type PolicyFailure = { readonly kind: 'forbidden' } | { readonly kind: 'selfFirst' }

/** Says which roles need a second factor, from the next click on. @returns the roles */
export const setSignInPolicy = (
  db: Db,
  actor: Actor,
  asked: readonly string[],
): Promise<Result<readonly Role[], PolicyFailure>> =>
  inScope(db, actor.scope, async (tx) => {
    const { scope, unitId } = actor
    if (!(await administersAgency(tx))) return err({ kind: 'forbidden' })
    const wanted = asked.filter(isRole)
    const roles = ROLES.filter((role) => wanted.includes(role))
    const before = await listFactorRoles(tx, scope)
    const inOrder = ROLES.filter((role) => before.includes(role))
    if (inOrder.join() === roles.join()) return ok(roles)
    const concerned = await holdsAnyRole(tx, roles)
    if (concerned && !hasFactor(await getSecondFactors(tx, scope.personId))) return err({ kind: 'selfFirst' })
    await replaceFactorRoles(tx, scope, roles)
    await recordChange(tx, {
      unitId,
      action: 'organization.sign_in_policy.changed',
      subject: { kind: 'organization.agency', id: scope.agencyId },
      values: { roles: { old: inOrder, new: roles } },
    })
    return ok(roles)
  })
