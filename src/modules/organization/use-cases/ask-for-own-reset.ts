import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { err, ok, type Result } from '#kernel/result.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import { now } from '#platform/clock/index.ts'
import { type Db, withoutScope } from '#platform/db/index.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { readSignInName } from '../core/person-form.ts'
import { accessLinkRulesAt } from '../formats/access-link-rules.ts'
import { sendLinkLetterJob } from '../jobs.ts'
import { askForOwnLetter } from '../store/link-letters.ts'

export type AskForResetFailure = { readonly kind: 'throttled'; readonly retryAfterSeconds: number }

type Asked = {
  /** As it was typed: an e-mail address or a NIP. */
  readonly login: string
  readonly address: string
  readonly language: 'id' | 'en'
}

const LONGEST_LOGIN = 254
/** Longer than the work takes, so that the time tells nobody whether there was any. */
const ANSWER_MS = 400

/**
 * Has a link for a new password sent to whoever signs in with this name, when that is somebody with an address. Says and takes the
 * same when it is nobody. Call it only when mail is on.
 */
export const askForOwnReset = async (
  db: Db,
  throttle: Throttle,
  { login, address, language }: Asked,
): Promise<Result<null, AskForResetFailure>> => {
  const answered = pause(ANSWER_MS)
  const rules = accessLinkRulesAt(now())
  const name = readSignInName(login).slice(0, LONGEST_LOGIN)
  const counters = [
    { key: `reset asked for:${name}`, limit: rules.resetAsksPerAccount },
    { key: `reset asked by:${address}`, limit: rules.resetAsksPerAddress },
  ]
  const wait = await throttle.countTry(counters, rules.resetAskWindowSeconds)
  if (wait > 0) return err({ kind: 'throttled', retryAfterSeconds: wait })
  await withoutScope(db, async (tx) => {
    const letterId = randomUUID()
    if (await askForOwnLetter(tx, { letterId, login: name, language }))
      await enqueue(tx, sendLinkLetterJob, { letterId })
  })
  await answered
  return ok(null)
}
