import { err, ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { LastLetter } from '../core/link-letter.ts'
import { listAreas } from '../store/areas.ts'
import { hasExternalIdentity } from '../store/external-identities.ts'
import { findLastLetter } from '../store/link-letters.ts'
import { findAccount, listPlacements, type PersonAccount, type Placement } from '../store/people.ts'
import { getSecondFactors } from '../store/second-factors.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type PersonPage = PersonAccount & {
  /** With the areas named for them there; none: all. */
  readonly places: readonly (Placement & { readonly areas: readonly string[] })[]
  /** The last letter with a link that was asked for here. */
  readonly lastLetter: LastLetter | null
  /** Whether an account at the provider is bound to the person. */
  readonly isBound: boolean
  /** How many second factors they have: applications and passkeys. */
  readonly factorCount: number
}

type Failure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** One person as their administrator sees them. Somebody who never worked in the administered units is not found. */
export const getPerson = async (db: Db, actor: Actor, personId: string): Promise<Result<PersonPage, Failure>> =>
  inAdministeredScope<PersonPage, Failure>(db, actor, async (tx) => {
    const account = await findAccount(tx, personId)
    if (!account) return err({ kind: 'notFound' })
    const { hasTotp, passkeys } = await getSecondFactors(tx, personId)
    const areas = await listAreas(tx, personId)
    const places = await listPlacements(tx, [personId])
    return ok({
      ...account,
      factorCount: passkeys + (hasTotp ? 1 : 0),
      places: places.map((place) => ({ ...place, areas: areas.get(place.unitId) ?? [] })),
      lastLetter: await findLastLetter(tx, personId),
      isBound: await hasExternalIdentity(tx, personId),
    })
  })
