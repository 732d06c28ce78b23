import { dateInZone } from '#kernel/dates/date-in-zone.ts'
import { addDays } from '#kernel/dates/iso-date.ts'
import { completeObligation, listMonth, listPlans, reopenObligation } from '#modules/plan/index.ts'
import { pick, pickNumber } from '../../bench/random.ts'
import { DEMO_MOMENT } from '../moment.ts'
import { teamOfArea } from './charge.ts'
import { type Demo, type Desk, deskOf, must, type Office } from './demo.ts'
import { doubtNote, lateNote, mendedNote, noteFor } from './notes.ts'
import { inOfficeHours, laterDay } from './office-hours.ts'

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`)

const TODAY = '2026-06-30'
const YESTERDAY = '2026-06-29'
const LAST_LATE = '2026-06-01'
const NEXT_QUARTER_ENDS = '2026-10-01'

/** Shares of all duties: how offices behave. */
const DONE_BY_NOON = 0.7
const DONE_AHEAD = 0.12
const TAKEN_BACK = 0.07
const REMARKED = 0.08
const STAYS_OPEN = 0.2
const FROM_THE_AREA = 0.88

type Duty = Awaited<ReturnType<typeof dutiesOf>>[number]

/** The half year's work: who did which duty when, some late, some taken back, some not done at all. */
export function duties(demo: Demo): void {
  for (const office of demo.offices.filter(({ plan }) => !plan.pace.isInReview)) {
    const { begins } = office.plan.pace
    demo.agenda.at(inOfficeHours(demo.random, addDays(begins, 2), office.plan.timeZone), () => spread(demo, office))
  }
}

async function dutiesOf({ db }: Demo, office: Office) {
  const { actor } = deskOf(office, 'zi_secretary')
  const [plan] = must(await listPlans(db, actor)).plans
  if (!plan) throw new Error(`${office.plan.unit} has no plan`)
  const months = []
  for (const month of MONTHS) {
    for (let page = 1; ; page += 1) {
      const view = must(await listMonth(db, actor, { planId: plan.planId, month, page }))
      months.push(...view.items)
      if (page >= view.pages) break
    }
  }
  return months
}

async function spread(demo: Demo, office: Office): Promise<void> {
  for (const duty of await dutiesOf(demo, office)) {
    if (demo.random() < chanceOf(office, duty)) plan(demo, office, duty)
  }
}

/** How likely a duty is done by now: most of what was due, two thirds of what is due today, a little ahead of its time. */
function chanceOf({ plan: { pace } }: Office, { dueDate, parts }: Duty): number {
  if (dueDate < TODAY) return pace.done
  if (dueDate === TODAY) return DONE_BY_NOON * pace.done
  // What comes every month is not done months ahead.
  return parts === 1 && dueDate < NEXT_QUARTER_ENDS ? DONE_AHEAD : 0
}

function plan(demo: Demo, office: Office, duty: Duty): void {
  const { agenda, db, random } = demo
  const { pace, timeZone } = office.plan
  const isLate = duty.dueDate < LAST_LATE && random() < pace.late
  const wanted = isLate
    ? addDays(duty.dueDate, 1 + pickNumber(random, 18))
    : addDays(duty.dueDate < TODAY ? duty.dueDate : YESTERDAY, -pickNumber(random, 16))
  const firstDay = addDays(pace.begins, 3)
  const moment = inOfficeHours(random, laterDay(wanted, firstDay), timeZone)
  if (moment >= DEMO_MOMENT) return
  const desk = whoDoes(demo, office, duty, moment)
  const about = [...duty.expectedDocuments, duty.action].join(' ')
  const note =
    isLate && random() < 0.6 ? lateNote(random) : noteFor(random, about, Number(dateInZone(moment, timeZone).slice(-2)))
  const { obligationId } = duty
  agenda.at(moment, async () => void must(await completeObligation(db, desk.actor, { obligationId, note })))
  const done = { duty, desk, moment }
  if (random() < TAKEN_BACK) takeBack(demo, office, done)
  else if (random() < REMARKED) remark(demo, office, done)
}

type Done = { readonly duty: Duty; readonly desk: Desk; readonly moment: Date }

const daysAfter = ({ random }: Demo, { plan: { timeZone } }: Office, moment: Date, days: number): Date =>
  inOfficeHours(random, addDays(dateInZone(moment, timeZone), days), timeZone)

/** The chair adds a word to what was done. */
function remark(demo: Demo, office: Office, { duty: { obligationId }, moment }: Done): void {
  const { agenda, db, random } = demo
  const { actor } = deskOf(office, 'zi_chair')
  const added = daysAfter(demo, office, moment, 1 + pickNumber(random, 2))
  const note = doubtNote(random)
  if (added < DEMO_MOMENT)
    agenda.at(added, async () => void must(await completeObligation(db, actor, { obligationId, note })))
}

/** The secretary finds something missing, and it is done anew; or not yet. */
function takeBack(demo: Demo, office: Office, { duty: { obligationId }, desk, moment }: Done): void {
  const { agenda, db, random } = demo
  const { actor } = deskOf(office, 'zi_secretary')
  const takenBack = daysAfter(demo, office, moment, 1 + pickNumber(random, 3))
  if (takenBack >= DEMO_MOMENT) return
  agenda.at(takenBack, async () => void must(await reopenObligation(db, actor, obligationId)))
  const again = daysAfter(demo, office, takenBack, 1 + pickNumber(random, 6))
  if (again >= DEMO_MOMENT || random() < STAYS_OPEN) return
  const note = mendedNote(random)
  agenda.at(again, async () => void must(await completeObligation(db, desk.actor, { obligationId, note })))
}

/** The people of the area, one in eight times the secretary, who works in all of them; nobody who has left. */
function whoDoes({ random }: Demo, office: Office, { area }: Duty, moment: Date): Desk {
  const day = dateInZone(moment, office.plan.timeZone)
  const isThere = ({ post }: Desk) => post.leaves === undefined || day < post.leaves
  if (random() >= FROM_THE_AREA) return deskOf(office, 'zi_secretary')
  return pick(random, teamOfArea(office, area).filter(isThere))
}
