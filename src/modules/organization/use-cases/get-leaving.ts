import { err, ok, type Result } from '#kernel/result.ts'
import type { Scope } from '#kernel/scope.ts'
import { type Db, enterScope } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import type { Colleague } from '../core/colleague.ts'
import { listColleagues } from '../store/colleagues.ts'
import { findAccount, listPlacements } from '../store/people.ts'
import { findAdministeredUnit } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'

export type Leaving = {
  readonly name: string
  readonly unitName: string
  /** Who can take over: the colleagues of the unit, by name. */
  readonly successors: readonly Colleague[]
  /** Holds the unit: for the modules that count what the person is in charge of there. */
  readonly scope: Scope
}

type Failure = { readonly kind: 'forbidden' } | { readonly kind: 'notFound' }

/** As many colleagues as one unit has in a list of people in charge. */
const SUCCESSORS_MAXIMUM = 1000

/** What an administrator decides over when somebody leaves a unit. Not found for a place that the person does not hold. */
export const getLeaving = async (
  db: Db,
  actor: Actor,
  { personId, unitId }: { readonly personId: string; readonly unitId: string },
): Promise<Result<Leaving, Failure>> =>
  inAdministeredScope<Leaving, Failure>(db, actor, async (tx, scope) => {
    const account = await findAccount(tx, personId)
    const unit = await findAdministeredUnit(tx, scope, unitId)
    const places = await listPlacements(tx, [personId])
    const isHere = places.some((place) => place.unitId === unitId && place.leftAt === null)
    if (!account || !unit || !isHere) return err({ kind: 'notFound' })
    const opened = { ...scope, unitIds: [...new Set([...scope.unitIds, unitId])] }
    await enterScope(tx, opened)
    const colleagues = await listColleagues(tx, unitId, SUCCESSORS_MAXIMUM)
    const successors = colleagues.filter((each) => each.personId !== personId)
    return ok({ name: account.name, unitName: unit.name, successors, scope: opened })
  })
