import { assignPersonInCharge, getPlan, listPlans } from '#modules/plan/index.ts'
import { pick } from '../../bench/random.ts'
import { type Demo, type Desk, deskOf, later, must, type Office } from './demo.ts'
import { inOfficeHours, workingDaysAfter } from './office-hours.ts'

/** Share of actions for which somebody was named. */
const NAMED = 0.78

/** The day after the plan was saved, the coordinators say who is in charge of what. */
export function charge(demo: Demo): void {
  for (const office of demo.offices.filter(({ plan }) => !plan.pace.isInReview)) {
    const moment = inOfficeHours(demo.random, workingDaysAfter(office.plan.pace.begins, 1), office.plan.timeZone)
    demo.agenda.at(moment, () => nameAll(demo, office, moment))
  }
}

async function nameAll({ agenda, db, random }: Demo, office: Office, began: Date): Promise<void> {
  const { actor } = deskOf(office, 'zi_secretary')
  const [plan] = must(await listPlans(db, actor)).plans
  if (!plan) throw new Error(`${office.plan.unit} has no plan`)
  const { groups } = must(await getPlan(db, actor, { planId: plan.planId, search: '', area: null, state: null }))
  const actions = groups.flatMap(({ area, components }) =>
    components.flatMap((component) => component.actions.map(({ actionId }) => ({ actionId, area }))),
  )
  let moment = began
  for (const { actionId, area } of actions) {
    if (random() > NAMED) continue
    const personId = pick(random, teamOfArea(office, area)).actor.scope.personId
    moment = later(moment, 0.2 + random())
    agenda.at(moment, async () => void must(await assignPersonInCharge(db, actor, { actionId, personId })))
  }
}

/** The people who work for an area; the whole team for what belongs to none. */
export function teamOfArea({ desks }: Office, area: string | null): readonly Desk[] {
  const team = desks.filter(({ actor: { roles } }) => roles.includes('area_lead') || roles.includes('team_member'))
  const own = team.filter(({ post }) => post.area === area)
  return own.length > 0 ? own : team
}
