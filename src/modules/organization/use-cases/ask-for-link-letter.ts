import { randomUUID } from 'node:crypto'
import { recordChange } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { AccessLinkKind } from '../core/access-link.ts'
import { sendLinkLetterJob } from '../jobs.ts'
import { askForLetter } from '../store/link-letters.ts'

export type LinkLetter = {
  readonly personId: string
  readonly kind: AccessLinkKind
  /** Where the change is recorded. */
  readonly unitId: string
}

/**
 * Has an invitation or a reset sent by mail, in the transaction of an administrator; the link is made when the letter goes out and
 * replaces the one before. False for a person without an e-mail address, who gets a link by hand. Call it only when mail is on.
 * @throws when the person holds a role outside the administered units
 */
export const askForLinkLetter = async (tx: Tx, { personId, kind, unitId }: LinkLetter): Promise<boolean> => {
  const letterId = randomUUID()
  // The language of somebody who has never been here is unknown.
  if (!(await askForLetter(tx, { letterId, personId, kind, language: 'id' }))) return false
  await enqueue(tx, sendLinkLetterJob, { letterId })
  await recordChange(tx, {
    unitId,
    action: kind === 'invite' ? 'organization.letter.invite_asked' : 'organization.letter.reset_asked',
    subject: { kind: 'organization.person', id: personId },
  })
  return true
}
