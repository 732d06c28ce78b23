import type { Client } from 'pg'
import type { Result } from '#kernel/result.ts'
import type { Actor, Role } from '#modules/organization/model.ts'
import type { Announce } from '#platform/db/announce.ts'
import type { Db } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { Random } from '../../bench/random.ts'
import type { Agenda } from './agenda.ts'
import type { OfficePlan } from './offices.ts'
import type { Post } from './team.ts'

/** Somebody at their desk in one unit. */
export type Desk = { readonly name: string; readonly post: Post; readonly actor: Actor }

export type Office = {
  readonly plan: OfficePlan
  /** Who administers the agency, at its root. */
  readonly administrator: Actor
  readonly desks: readonly Desk[]
}

/** What every subject of the demo works with. */
export type Demo = {
  readonly db: Db
  readonly files: FileStore
  /** Draws the same lots every time, so that two fills of the demo look the same. */
  readonly random: Random
  readonly agenda: Agenda
  readonly offices: readonly Office[]
  /** Tells other modules what happened, as the program wires it. */
  readonly announce: Announce
}

/** The whole database, past all policies: for what no use-case does, which is little (README). */
export type Migrator = Client

/** The first desk of a unit that has the role. */
export function deskOf({ desks, plan }: Office, role: Role): Desk {
  const desk = desks.find(({ actor }) => actor.roles.includes(role))
  if (!desk) throw new Error(`nobody is ${role} in ${plan.unit}`)
  return desk
}

/** What a use-case gave; the demo never does what is refused. */
export function must<Value>(result: Result<Value, { readonly kind: string }>): Value {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.error)}`)
  return result.value
}

const MINUTE_MS = 60_000

export const later = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * MINUTE_MS)
