import { type Db, withoutScope } from '#platform/db/index.ts'
import type { DemoPerson } from '../core/demo-person.ts'
import { listDemoPeople as listRows } from '../store/demo-people.ts'

/** Whom a visitor of the demo may be; empty in every database without the mark that only the migrator writes. */
export const listDemoPeople = (db: Db): Promise<readonly DemoPerson[]> => withoutScope(db, listRows)
