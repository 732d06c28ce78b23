import { addPerson, addUnit, placePerson, setAreas } from '#modules/organization/index.ts'
import type { Actor } from '#modules/organization/model.ts'
import type { Db } from '#platform/db/index.ts'
import type { Random } from '../../bench/random.ts'
import { type Desk, later, type Migrator, must, type Office } from './demo.ts'
import { inventedNip, nameDrawer } from './names.ts'
import type { OfficePlan } from './offices.ts'
import { openAccounts, setUp } from './set-up.ts'
import { type Post, postsOf } from './team.ts'

type Place = { readonly unitId: string; readonly name: string }

export type Stage = {
  readonly db: Db
  readonly migrator: Migrator
  readonly random: Random
  /** Sets every clock to a moment. */
  turn(moment: Date): Promise<void>
}

/** Agencies, units and people of the demo, as their administrators enter them in the first days with Zona. */
export async function settle(stage: Stage, plans: readonly OfficePlan[], firstDay: Date): Promise<Office[]> {
  const draw = nameDrawer(stage.random)
  const offices: Office[] = []
  for (const plan of plans) offices.push(await settleAgency(stage, plan, { draw, firstDay }))
  return offices
}

type Given = { readonly draw: ReturnType<typeof nameDrawer>; readonly firstDay: Date }

async function settleAgency({ turn, ...stage }: Stage, plan: OfficePlan, { draw, firstDay }: Given): Promise<Office> {
  const { db, migrator, random } = stage
  let moment = firstDay
  const tick = () => {
    moment = later(moment, 0.4 + random() * 2)
    return turn(moment)
  }
  const newcomer = ({ rank }: Post) => {
    const { name, plain, isWoman } = draw(plan.custom, rank)
    return { name, email: `${plain}@${plan.mail}`, nip: inventedNip(random, { isWoman, rank }) }
  }
  await tick()
  const chief = { position: 'Administrator sistem', rank: 'staff', roles: ['administrator'] } as const
  const administrator = await setUp(migrator, plan, { ...newcomer(chief), position: chief.position })
  const places = await addUnits(db, administrator, plan, tick)

  const enter = async (post: Post, place: Place): Promise<Desk> => {
    await tick()
    const { name, ...account } = newcomer(post)
    const { position, roles, area } = post
    const form = { name, ...account, unitId: place.unitId, position, roles }
    const { personId } = must(await addPerson(db, administrator, form))
    if (area) must(await setAreas(db, administrator, personId, { unitId: place.unitId, areas: [area] }))
    return { name, post, actor: actorAt(administrator, place, personId, post) }
  }
  const team = postsOf(plan.headTitle, plan.headcount)
  const desks: Desk[] = []
  for (const post of team) desks.push(await enter(post, places.unit))
  for (const position of ['Auditor Ahli Madya', 'Auditor Ahli Muda']) {
    const auditor = await enter({ position, rank: 'head', roles: ['employee'] }, places.inspectorate)
    const post: Post = { position, rank: 'head', roles: ['internal_assessor'] }
    const { personId } = auditor.actor.scope
    const { unitId } = places.unit
    must(await placePerson(db, administrator, personId, { unitId, position, roles: post.roles }))
    desks.push({ name: auditor.name, post, actor: actorAt(administrator, places.unit, personId, post) })
  }
  for (const place of places.others) {
    await enter({ position: `Kepala ${place.name}`, rank: 'head', roles: ['employee', 'unit_head'] }, place)
    await enter({ position: 'Pengadministrasi Umum', rank: 'staff', roles: ['employee'] }, place)
  }
  const unopened = desks.filter(({ post }) => post.roles.length === 1 && post.roles[0] === 'employee').slice(-2)
  const agencyId = administrator.scope.agencyId
  await openAccounts(
    migrator,
    agencyId,
    unopened.map(({ actor }) => actor.scope.personId),
  )
  return { plan, administrator, desks }
}

/** The tree of an agency below its root, top down. */
async function addUnits(db: Db, administrator: Actor, plan: OfficePlan, tick: () => Promise<void>) {
  const ids = new Map([[plan.agency, administrator.unitId]])
  const add = async (name: string, under: string): Promise<Place> => {
    await tick()
    const parentUnitId = ids.get(under) ?? administrator.unitId
    const { unitId } = must(await addUnit(db, administrator, { name, timeZone: plan.timeZone, parentUnitId }))
    ids.set(name, unitId)
    return { unitId, name }
  }
  const others: Place[] = []
  let under = plan.agency
  for (const name of plan.above) {
    others.push(await add(name, under))
    under = name
  }
  const unit = await add(plan.unit, under)
  let inspectorate = unit
  for (const { name, under: parent = plan.agency } of plan.others) {
    const place = await add(name, parent)
    if (name.startsWith('Inspektorat')) inspectorate = place
    else others.push(place)
  }
  return { unit, inspectorate, others }
}

const actorAt = (administrator: Actor, { unitId, name }: Place, personId: string, { roles, area }: Post): Actor => ({
  ...administrator,
  scope: { agencyId: administrator.scope.agencyId, unitIds: [unitId], personId },
  unitId,
  unitName: name,
  roles,
  areas: area ? [area] : [],
})
