import { randomUUID } from 'node:crypto'
import type { Role } from '#modules/organization/model.ts'
import { hashPassword } from '#platform/auth/password.ts'
import { newToken } from '#platform/auth/token.ts'
import type { Random } from '../../bench/random.ts'
import type { Desk, Migrator, Office } from './demo.ts'
import { inventedNip, nameDrawer } from './names.ts'
import type { OfficePlan } from './offices.ts'
import { type Post, postsOf } from './team.ts'

type Place = { readonly unitId: string; readonly name: string }

/** Agencies, units and people of the demo, as an agency has them after its first week with Zona. */
export async function settle(migrator: Migrator, random: Random, plans: readonly OfficePlan[]): Promise<Office[]> {
  const drawName = nameDrawer(random)
  // Nobody signs in with a password here: one that nobody knows makes an account look opened.
  const passwordHash = await hashPassword(newToken())
  const offices: Office[] = []
  for (const plan of plans) {
    const agencyId = randomUUID()
    const units = await makeUnits(migrator, agencyId, plan)
    const { root, unit, inspectorate } = units
    const person = async (post: Post, place: Place, isInvited = false): Promise<Desk> => {
      const invented = drawName(plan.custom, post.rank)
      const nip = inventedNip(random, { isWoman: invented.isWoman, rank: post.rank })
      const personId = randomUUID()
      const login = `${invented.plain}@${plan.mail}`
      await migrator.query('insert into identity.person (person_id, login, nip, name) values ($1, $2, $3, $4)', [
        ...[personId, login, nip, invented.name],
      ])
      if (!isInvited) {
        const sql = 'insert into identity.credential (person_id, password_hash) values ($1, $2)'
        await migrator.query(sql, [personId, passwordHash])
      }
      await giveRoles(migrator, { agencyId, personId, place, post })
      return deskAt({ agencyId, personId, place, plan, post, name: invented.name })
    }
    const desks: Desk[] = []
    const posts = postsOf(plan.headTitle, plan.headcount)
    for (const [index, post] of posts.entries()) desks.push(await person(post, unit, index >= posts.length - 3))
    await person({ position: 'Administrator sistem', rank: 'staff', roles: ['administrator'] }, root)
    for (const position of ['Auditor Ahli Madya', 'Auditor Ahli Muda']) {
      const home: Post = { position, rank: 'head', roles: ['employee'] }
      const assessor = await person(home, inspectorate)
      const post: Post = { position, rank: 'head', roles: ['internal_assessor'] }
      const { personId } = assessor.actor.scope
      await giveRoles(migrator, { agencyId, personId, place: unit, post })
      desks.push(deskAt({ agencyId, personId, place: unit, plan, post, name: assessor.name }))
    }
    for (const place of units.others.filter((each) => each !== inspectorate)) {
      await person({ position: `Kepala ${place.name}`, rank: 'head', roles: ['employee', 'unit_head'] }, place)
      await person({ position: 'Pengadministrasi Umum', rank: 'staff', roles: ['employee'] }, place)
    }
    offices.push({ plan, rootId: root.unitId, desks })
  }
  return offices
}

async function makeUnits(migrator: Migrator, agencyId: string, plan: OfficePlan) {
  await migrator.query('insert into organization.agency (agency_id, name) values ($1, $2)', [agencyId, plan.agency])
  const paths = new Map<string, readonly string[]>()
  const make = async (name: string, under: readonly string[]): Promise<Place> => {
    const unitId = randomUUID()
    const path = [...under, unitId]
    await migrator.query(
      `insert into organization.unit (agency_id, unit_id, parent_unit_id, path, name, time_zone)
       values ($1, $2, $3, $4, $5, $6)`,
      [agencyId, unitId, under.at(-1) ?? null, path, name, plan.timeZone],
    )
    paths.set(name, path)
    return { unitId, name }
  }
  const root = await make(plan.agency, [])
  let parent = paths.get(plan.agency) ?? []
  const others: Place[] = []
  for (const name of plan.above) {
    others.push(await make(name, parent))
    parent = paths.get(name) ?? []
  }
  const unit = await make(plan.unit, parent)
  for (const { name, under = plan.agency } of plan.others) others.push(await make(name, paths.get(under) ?? []))
  const inspectorate = others.find(({ name }) => name.startsWith('Inspektorat')) ?? root
  return { root, unit, others, inspectorate }
}

type Grant = { readonly agencyId: string; readonly personId: string; readonly place: Place; readonly post: Post }

async function giveRoles(migrator: Migrator, { agencyId, personId, place, post }: Grant): Promise<void> {
  for (const role of post.roles) {
    await migrator.query(
      'insert into identity.membership (person_id, agency_id, unit_id, role) values ($1, $2, $3, $4) on conflict do nothing',
      [personId, agencyId, place.unitId, role],
    )
  }
  await migrator.query(
    `insert into identity.placement (agency_id, unit_id, person_id, position, sort_key, search_key) values ($1, $2, $3, $4, '', '')`,
    [agencyId, place.unitId, personId, post.position],
  )
}

const deskAt = ({ agencyId, personId, place, plan, post, name }: Grant & { plan: OfficePlan; name: string }): Desk => ({
  name,
  post,
  actor: {
    scope: { agencyId, unitIds: [place.unitId], personId },
    unitId: place.unitId,
    unitName: place.name,
    agencyName: plan.agency,
    timeZone: plan.timeZone,
    roles: post.roles as readonly Role[],
  },
})
