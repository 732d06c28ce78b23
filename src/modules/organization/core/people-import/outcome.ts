import type { Role } from '../roles.ts'

/** review: to be looked at · applied: done · undone: taken back · discarded: never done. */
export type ImportState = 'review' | 'applied' | 'undone' | 'discarded'

/** What a person was in a unit, or became. */
export type Standing = { readonly position: string; readonly roles: readonly Role[] }

export type Details = { readonly name: string; readonly login: string; readonly nip: string | null }

/** What one row has done; enough to take it back. */
export type Outcome = {
  readonly line: number
  readonly title: string
  readonly kind: 'new' | 'join' | 'place' | 'change'
  readonly personId: string
  readonly unitId: string
  /** Null: they were not in this unit. */
  readonly before: Standing | null
  /** They had been there and had left. */
  readonly hadLeft: boolean
  readonly after: Standing
  /** Name, name of sign-in and NIP, where the row changed them. */
  readonly details: { readonly old: Details; readonly new: Details } | null
}

/** Why a row stays when an import is taken back: they have a password by now, or their roles were changed since. */
export type KeptBecause = 'opened' | 'changed'

const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role))

type Place = Standing & { readonly unitId: string; readonly leftAt: Date | null }

/**
 * Whether what an import did for one person may be taken back, all of it or nothing. `outcomes`: theirs; `places`: as they
 * stand now. Null: yes.
 */
export const keptBecause = (
  outcomes: readonly Outcome[],
  now: { readonly hasPassword: boolean; readonly places: readonly Place[] },
): KeptBecause | null => {
  const isNew = outcomes.some(({ kind }) => kind === 'new')
  if (isNew && now.hasPassword) return 'opened'
  if (isNew && now.places.length !== outcomes.length) return 'changed'
  const stands = outcomes.every(({ unitId, after }) => {
    const place = now.places.find((each) => each.unitId === unitId)
    return place !== undefined && place.leftAt === null && sameRoles(place.roles, after.roles)
  })
  return stands ? null : 'changed'
}
