import { handOverActions } from '#modules/plan/index.ts'
import type { Announce } from '#platform/db/announce.ts'

/** Who listens to what: a module that owns duties of people gets one line here. */
export const announce: Announce = async (tx, event) => {
  const { scope, unitId, personId, successorId } = event
  await handOverActions(tx, scope, { unitId, fromPersonId: personId, toPersonId: successorId })
}
