import { type Db, withoutScope } from '#platform/db/index.ts'
import { endSessionOf } from '../store/sessions.ts'
import { recordAccountChange } from './record-account-change.ts'

/** Ends one of the person's own sessions, at its next click; false when there is no such session. */
export const endSession = (db: Db, personId: string, sessionId: string): Promise<boolean> =>
  withoutScope(db, async (tx) => {
    const device = await endSessionOf(tx, personId, sessionId)
    if (!device) return false
    await recordAccountChange(tx, personId, {
      action: 'organization.session.ended',
      values: { browser: { old: device.browser }, system: { old: device.system } },
    })
    return true
  })
