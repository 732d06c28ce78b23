import type { Tx } from '#platform/db/index.ts'
import { listPlacements } from '../store/people.ts'

/** The unit under which a change of the person as a whole is recorded: the first of their places in the administered units. */
export const homeOf = async (tx: Tx, personId: string): Promise<string> => {
  const [first] = await listPlacements(tx, [personId])
  if (!first) throw new Error('a person without a place in the administered units')
  return first.unitId
}
