import { err, ok, type Result } from '#kernel/result.ts'
import { recordChange } from '#platform/audit/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Actor } from '../core/actor.ts'
import { type PersonProblems, readPlacing } from '../core/person-form.ts'
import { findAccount, listPlacements, setRoles } from '../store/people.ts'
import { findAdministeredUnit } from '../store/units.ts'
import { inAdministeredScope } from './in-administered-scope.ts'
import { isLastAdministrator } from './is-last-administrator.ts'

export type PlacePersonFailure =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'form'; readonly problems: PersonProblems }
  /** Nobody else administers the agency. */
  | { readonly kind: 'lastAdministrator' }

/**
 * Says what a person is in a unit: position and all roles at once. It adds a unit for somebody who works elsewhere in the
 * administered units, and brings back somebody who had left.
 */
export const placePerson = async (
  db: Db,
  actor: Actor,
  personId: string,
  form: { readonly unitId: string; readonly position: string; readonly roles: readonly string[] },
): Promise<Result<null, PlacePersonFailure>> => {
  const { value, problems } = readPlacing(form)
  return inAdministeredScope<null, PlacePersonFailure>(db, actor, async (tx, scope) => {
    const person = await findAccount(tx, personId, { lock: true })
    if (!person) return err({ kind: 'notFound' })
    if (Object.keys(problems).length > 0) return err({ kind: 'form', problems })
    const unit = await findAdministeredUnit(tx, scope, value.unitId)
    if (!unit || unit.isClosed) return err({ kind: 'form', problems: { unitId: 'required' } })
    const before = (await listPlacements(tx, [personId])).find((place) => place.unitId === value.unitId)
    const steps = !value.roles.includes('administrator')
    if (steps && (await isLastAdministrator(tx, unit, personId, before?.roles ?? []))) {
      return err({ kind: 'lastAdministrator' })
    }
    await setRoles(tx, personId, value)
    await recordChange(tx, {
      unitId: value.unitId,
      action: !before || before.leftAt === null ? 'organization.person.placed' : 'organization.person.returned',
      subject: { kind: 'organization.person', id: personId },
      values: {
        position: { old: before?.position, new: value.position },
        roles: { old: before && [...before.roles], new: [...value.roles] },
      },
    })
    return ok(null)
  })
}
