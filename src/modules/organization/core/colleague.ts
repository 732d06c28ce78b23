import { grantsOf } from './access.ts'
import type { Role } from './roles.ts'

/** Somebody with a role in a unit. `onlyReads`: no role lets them write in its plan (access matrix), so they tick off no duty. */
export type Colleague = { readonly personId: string; readonly name: string; readonly onlyReads: boolean }

export const colleagueOf = (person: Omit<Colleague, 'onlyReads'>, roles: readonly Role[]): Colleague => {
  const grants = grantsOf('plan', roles)
  return { ...person, onlyReads: !grants.has('write') && !grants.has('write_own_area') }
}
