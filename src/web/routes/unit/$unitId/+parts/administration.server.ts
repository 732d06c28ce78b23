import { listPeople, listUnitTree } from '#modules/organization/index.ts'
import type { Actor } from '#modules/organization/model.ts'
import { answerOf } from '../../../../middleware/answer.ts'

type Db = Parameters<typeof listPeople>[0]

/** What the home page of an administrator counts. */
export async function loadAdministration(db: Db, actor: Actor) {
  const { counts } = answerOf(
    await listPeople(db, actor, { search: '', unitId: null, state: null, afterPersonId: null }),
  )
  const units = answerOf(await listUnitTree(db, actor))
  return { counts, units: units.filter((unit) => !unit.isClosed).length }
}
