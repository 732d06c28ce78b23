import { type Change, recordChange } from '#platform/audit/index.ts'
import { enterScope, type Tx } from '#platform/db/index.ts'
import { listRecordUnits } from '../store/sessions.ts'

/**
 * Records what a person changed about their own account, in every agency in which they hold a role, in the transaction of the
 * change. A person without any role belongs to no agency's log. The transaction ends with the scope of the last agency.
 */
export const recordAccountChange = async (
  tx: Tx,
  personId: string,
  change: Pick<Change, 'action' | 'values'>,
): Promise<void> => {
  for (const { agencyId, unitId } of await listRecordUnits(tx, personId)) {
    await enterScope(tx, { agencyId, unitIds: [unitId], personId })
    await recordChange(tx, { ...change, unitId, subject: { kind: 'organization.person', id: personId } })
  }
}
