import { type ActionFunctionArgs, data } from 'react-router'
import {
  changePerson,
  endPersonSessions,
  mailAccessLink,
  makeAccessLink,
  placePerson,
  removeFactors,
  setAreas,
  unbindExternalIdentity,
} from '#modules/organization/index.ts'
import type { Actor, PersonProblems } from '#modules/organization/model.ts'
import { dbContext, mailOnContext, requestContext } from '#platform/http/context.ts'
import { refusalPage } from '../../../../../../../middleware/answer.ts'
import { readForm } from '../../../../../../../middleware/read-form.ts'
import { requireId, requireUnit } from '../../../../../../../middleware/require-unit.ts'
import { freshLink } from '../../+parts/fresh-link.server.ts'
import { typedPerson, typedPlacing } from '../../+parts/person-form.server.ts'
import type { FreshLink } from '../../+parts/shown-link.tsx'

export type Refusal = 'notControlled' | 'lastAdministrator' | 'noAddress'
export type Done = 'changed' | 'placed' | 'sessionsEnded' | 'mailed' | 'unbound' | 'factorsRemoved' | 'areasSet'

/** What the page answers to a form; `unitId`: the place that the form was about. */
export type PersonAnswer = {
  readonly done?: Done
  readonly refused?: Refusal
  readonly link?: FreshLink
  readonly problems?: PersonProblems
  readonly unitId?: string
  readonly typed?: ReturnType<typeof typedPerson>
  readonly placing?: ReturnType<typeof typedPlacing>
}

type Asked = {
  readonly args: ActionFunctionArgs
  readonly actor: Actor
  readonly personId: string
  readonly form: FormData
}

const refused = (answer: PersonAnswer) => data<PersonAnswer>(answer, 400)
const done = (answer: PersonAnswer) => data<PersonAnswer>(answer, 200)

const DEEDS = { change, place, areas, makeLink, mailLink, endSessions, dropFactors, unbind } as const

/** One page, several forms: each names its deed. */
export async function changeAsAsked(args: ActionFunctionArgs) {
  const actor = requireUnit(args)
  const personId = requireId(args.params.personId)
  const form = await readForm(args.request)
  const deed = String(form.get('deed'))
  if (!Object.hasOwn(DEEDS, deed)) throw data(null, { status: 400 })
  return DEEDS[deed as keyof typeof DEEDS]({ args, actor, personId, form })
}

async function change({ args, actor, personId, form }: Asked) {
  const typed = typedPerson(form)
  const changed = await changePerson(args.context.get(dbContext), actor, personId, typed)
  if (changed.ok) return done({ done: 'changed' })
  const { error } = changed
  if (error.kind === 'form') return refused({ problems: error.problems, typed })
  if (error.kind === 'notControlled') return refused({ refused: error.kind })
  throw refusalPage(error)
}

async function place({ args, actor, personId, form }: Asked) {
  const placing = typedPlacing(form)
  const placed = await placePerson(args.context.get(dbContext), actor, personId, placing)
  if (placed.ok) return done({ done: 'placed' })
  const { error } = placed
  if (error.kind === 'form') {
    return refused({ problems: error.problems, unitId: String(form.get('about') ?? ''), placing })
  }
  if (error.kind === 'lastAdministrator') return refused({ refused: error.kind })
  throw refusalPage(error)
}

async function areas({ args, actor, personId, form }: Asked) {
  const unitId = requireId(String(form.get('unitId') ?? ''))
  const named = { unitId, areas: form.getAll('area').map(String) }
  const set = await setAreas(args.context.get(dbContext), actor, personId, named)
  if (set.ok) return done({ done: 'areasSet' })
  throw refusalPage(set.error)
}

async function makeLink({ args, actor, personId }: Asked) {
  const made = await makeAccessLink(args.context.get(dbContext), actor, personId)
  if (made.ok) return done({ link: freshLink(made.value, args.context.get(requestContext).client) })
  if (made.error.kind === 'notControlled') return refused({ refused: made.error.kind })
  throw refusalPage(made.error)
}

async function mailLink({ args, actor, personId }: Asked) {
  // Without mail there is no such form.
  if (!args.context.get(mailOnContext)) throw data(null, { status: 400 })
  const asked = await mailAccessLink(args.context.get(dbContext), actor, personId)
  if (asked.ok) return done({ done: 'mailed' })
  if (asked.error.kind === 'notControlled' || asked.error.kind === 'noAddress')
    return refused({ refused: asked.error.kind })
  throw refusalPage(asked.error)
}

async function unbind({ args, actor, personId }: Asked) {
  const unbound = await unbindExternalIdentity(args.context.get(dbContext), actor, personId)
  if (unbound.ok) return done({ done: 'unbound' })
  if (unbound.error.kind === 'notControlled') return refused({ refused: unbound.error.kind })
  throw refusalPage(unbound.error)
}

async function endSessions({ args, actor, personId }: Asked) {
  const ended = await endPersonSessions(args.context.get(dbContext), actor, personId)
  if (ended.ok) return done({ done: 'sessionsEnded' })
  throw refusalPage(ended.error)
}

async function dropFactors({ args, actor, personId }: Asked) {
  const removed = await removeFactors(args.context.get(dbContext), actor, personId)
  if (removed.ok) return done({ done: 'factorsRemoved' })
  if (removed.error.kind === 'notControlled') return refused({ refused: removed.error.kind })
  throw refusalPage(removed.error)
}
