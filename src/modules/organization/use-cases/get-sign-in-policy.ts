import { err, ok, type Result } from '#kernel/result.ts'
import { type Db, inScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { ROLES, type Role } from '../core/roles.ts'
import { administersAgency, countPeopleByRole, listFactorRoles } from '../store/sign-in-policy.ts'

export type RolePolicy = {
  readonly role: Role
  readonly needsFactor: boolean
  /** People who hold the role somewhere in the agency, and how many of them have no second factor yet. */
  readonly people: number
  readonly withoutFactor: number
}

/** Which roles need a second factor, for administrators of the whole agency. */
export const getSignInPolicy = (
  db: Db,
  { scope }: Actor,
): Promise<Result<readonly RolePolicy[], { readonly kind: 'forbidden' }>> =>
  inScope(db, scope, async (tx) => {
    if (!(await administersAgency(tx))) return err({ kind: 'forbidden' })
    const needed = await listFactorRoles(tx, scope)
    const counts = await countPeopleByRole(tx)
    return ok(
      ROLES.map((role) => ({
        role,
        needsFactor: needed.includes(role),
        people: counts.get(role)?.people ?? 0,
        withoutFactor: counts.get(role)?.withoutFactor ?? 0,
      })),
    )
  })
