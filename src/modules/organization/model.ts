/** The pure door of `organization`: types and checks that pages may use in the browser. */
export { type Grant, grantsOf } from './core/access.ts'
export { type Actor, findActor } from './core/actor.ts'
export type { DemoPerson } from './core/demo-person.ts'
export { ROLES, type Role } from './core/roles.ts'
export type { Session } from './core/session.ts'
export type { SetUpForm } from './core/set-up-form.ts'
export { TIME_ZONES } from './core/time-zones.ts'
