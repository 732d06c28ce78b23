import { isId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { PersonRow } from '../core/people.ts'
import { countPeople, findAccount, listPeople } from '../store/people.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { type MadeLink, makeLinkToken } from './make-link-token.ts'

/** One slip of paper: for whom, and the link that only this paper knows. */
export type InviteSlip = {
  readonly name: string
  readonly login: string
  readonly nip: string | null
  readonly unitNames: readonly string[]
  readonly link: MadeLink
}

export type InviteSheet = {
  readonly slips: readonly InviteSlip[]
  /** How many more wait for an invitation than one sheet takes. */
  readonly more: number
}

/** Some twenty pages of paper. */
const SLIPS_MAXIMUM = 200

/**
 * Invitations for everybody who has not opened one, of the administered units or of one and those beneath: for offices
 * where mail does not reach. Links made before end with it. People with a role elsewhere are left out.
 */
export const makeInviteSheet = async (
  db: Db,
  actor: Actor,
  unitId: string | null,
): Promise<Result<InviteSheet, { readonly kind: 'forbidden' }>> =>
  inAdministeredScope<InviteSheet, never>(db, actor, async (tx) => {
    const filter = { words: [], belowUnitId: isId(unitId) ? unitId : null, state: 'invited' as const }
    const people = await listPeople(tx, filter, null, SLIPS_MAXIMUM)
    const slips: InviteSlip[] = []
    for (const person of people) {
      const slip = await slipFor(tx, person)
      if (slip) slips.push(slip)
    }
    const { invited } = await countPeople(tx, filter)
    return ok({ slips, more: Math.max(0, invited - people.length) })
  })

async function slipFor(tx: Tx, { personId, places }: PersonRow): Promise<InviteSlip | null> {
  const account = await findAccount(tx, personId, { lock: true })
  const [first] = places
  if (!account || !first || account.hasPassword || !account.isControlled) return null
  const link = await makeLinkToken(tx, personId, 'invite')
  await recordChange(tx, {
    unitId: first.unitId,
    action: 'organization.link.invite_made',
    subject: { kind: 'organization.person', id: personId },
    values: { expires_at: { new: link.expiresAt.toISOString() } },
  })
  const { name, login, nip } = account
  return { name, login, nip, unitNames: places.filter((place) => !place.hasLeft).map((place) => place.unitName), link }
}
