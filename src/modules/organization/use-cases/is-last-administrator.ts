import type { Tx } from '#platform/db/index.ts'
import type { Role } from '../core/roles.ts'
import type { UnitInTree } from '../core/unit-tree.ts'
import { countOtherAdministrators } from '../store/people.ts'

/**
 * Whether the agency would be left without anybody who manages its accounts: the person is the last administrator of its
 * root. Units beneath may lose theirs; the root's administers them.
 */
export const isLastAdministrator = async (
  tx: Tx,
  unit: UnitInTree,
  personId: string,
  roles: readonly Role[],
): Promise<boolean> =>
  unit.path.length === 1 &&
  roles.includes('administrator') &&
  (await countOtherAdministrators(tx, unit.unitId, personId)) === 0
