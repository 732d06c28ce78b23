import { letPersonGo } from '#modules/organization/index.ts'
import { teamOfArea } from './charge.ts'
import { type Demo, type Desk, must, type Office } from './demo.ts'
import { inOfficeHours } from './office-hours.ts'

/** People who move to another office in the middle of the year: what was theirs to do goes to the coordinator of their area. */
export function staff(demo: Demo): void {
  for (const office of demo.offices) {
    for (const desk of office.desks) {
      if (desk.post.leaves === undefined) continue
      const moment = inOfficeHours(demo.random, desk.post.leaves, office.plan.timeZone)
      demo.agenda.at(moment, () => leave(demo, office, desk))
    }
  }
}

async function leave({ db, announce }: Demo, { administrator, ...office }: Office, desk: Desk): Promise<void> {
  const { unitId, scope } = desk.actor
  const lead = teamOfArea({ administrator, ...office }, desk.post.area ?? null).find((each) => each !== desk)
  const successorId = lead?.actor.scope.personId ?? null
  must(await letPersonGo(db, announce, administrator, scope.personId, { unitId, successorId }))
}
