import { err, ok, type Result } from '#kernel/result.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { LastLetter } from '../core/link-letter.ts'
import { hasExternalIdentity } from '../store/external-identities.ts'
import { findLastLetter } from '../store/link-letters.ts'
import { findAccount, listPlacements, type PersonAccount, type Placement } from '../store/people.ts'
import { getSecondFactors } from '../store/second-factors.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type PersonPage = PersonAccount & {
  readonly places: readonly Placement[]
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
    return ok({
      ...account,
      factorCount: passkeys + (hasTotp ? 1 : 0),
      places: await listPlacements(tx, [personId]),
      lastLetter: await findLastLetter(tx, personId),
      isBound: await hasExternalIdentity(tx, personId),
    })
  })
