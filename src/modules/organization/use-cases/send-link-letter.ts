import type { Scope } from '#kernel/scope.ts'
import { type Change, recordChange } from '#platform/audit/index.ts'
import { hashToken, newToken } from '#platform/auth/token.ts'
import { machineTime } from '#platform/clock/index.ts'
import { type Db, enterScope, type Tx, withoutScope } from '#platform/db/index.ts'
import type { Mail } from '#platform/mail/index.ts'
import type { Letter } from '#platform/mail/letter.ts'
import type { LetterProblem } from '../core/link-letter.ts'
import { accessLinkEnd, accessLinkHours } from '../formats/access-link-rules.ts'
import { linkLetter } from '../formats/link-letter.ts'
import { createLinkOfLetter, findLetter, settleLetter, type WaitingLetter } from '../store/link-letters.ts'
import { recordAccountChange } from './record-account-change.ts'

/** `mail`: null when this worker knows no mail server. */
type Means = { readonly db: Db; readonly mail: Mail | null }

const LIFETIMES = { invite: 'inviteHours', reset: 'resetByMailHours' } as const

/**
 * Makes a fresh link and sends it. The link stands before the letter goes out, and only its hash is stored; a letter that has to be
 * tried again gets another link, so that none lies about anywhere. A letter that must not go out any more is dropped.
 * @throws when the letter did not go out and another try may help, so that the queue tries again
 */
export const sendLinkLetter = async ({ db, mail }: Means, letterId: string, isLastTry: boolean): Promise<void> => {
  if (!mail) return settle(db, letterId, 'off', true)
  const letter = await withoutScope(db, (tx) => writeLetter(tx, letterId, mail.baseUrl))
  if (!letter) return
  const outcome = await mail.send(letter)
  if (outcome.sent) return settle(db, letterId, null, true)
  await settle(db, letterId, outcome.problem, outcome.isFinal || isLastTry)
  if (!outcome.isFinal && !isLastTry) throw new Error(`letter not sent: ${outcome.problem} ${outcome.code ?? ''}`)
}

const scopeOf = ({ agencyId, administeredUnitId, personId }: NonNullable<WaitingLetter['askedBy']>): Scope => ({
  agencyId,
  unitIds: [administeredUnitId],
  personId,
  administeredUnitId,
})

/** In the place of the administrator who asked, as far as they still may. */
const writeLetter = async (tx: Tx, letterId: string, baseUrl: string): Promise<Letter | null> => {
  const waiting = await findLetter(tx, letterId)
  if (!waiting) return null
  if (waiting.askedBy) await enterScope(tx, scopeOf(waiting.askedBy))
  const token = newToken()
  const lifetime = LIFETIMES[waiting.kind]
  const expiresAt = accessLinkEnd(lifetime, machineTime())
  const written = await createLinkOfLetter(tx, letterId, { tokenHash: hashToken(token), expiresAt })
  if (!written) {
    await settleLetter(tx, letterId, 'needless')
    return null
  }
  await record(tx, waiting, {
    action: waiting.kind === 'invite' ? 'organization.link.invite_made' : 'organization.link.reset_made',
    values: { expires_at: { new: expiresAt.toISOString() } },
  })
  const hours = accessLinkHours(lifetime, machineTime())
  return linkLetter({ ...written, kind: waiting.kind, language: waiting.language, baseUrl, token, hours })
}

/** As done by whoever asked; a reset that was asked for on the sign-in page is the person's own. */
const record = async (
  tx: Tx,
  { askedBy, personId }: WaitingLetter,
  change: Pick<Change, 'action' | 'values'>,
): Promise<void> => {
  if (!askedBy) return recordAccountChange(tx, personId, change)
  await enterScope(tx, scopeOf(askedBy))
  const subject = { kind: 'organization.person', id: personId }
  await recordChange(tx, { ...change, unitId: askedBy.administeredUnitId, subject })
}

/** What became of the letter; the end of it is recorded where the change belongs. */
const settle = (db: Db, letterId: string, problem: LetterProblem | null, isEnd: boolean): Promise<void> =>
  withoutScope(db, async (tx) => {
    const letter = await findLetter(tx, letterId)
    if (!letter) return
    const failure = isEnd ? 'failed' : 'trying'
    await settleLetter(tx, letterId, problem === null ? 'sent' : failure, problem)
    if (!isEnd) return
    await record(tx, letter, {
      action: problem === null ? 'organization.letter.sent' : 'organization.letter.failed',
      values: { kind: { new: letter.kind }, ...(problem && { problem: { new: problem } }) },
    })
  })
