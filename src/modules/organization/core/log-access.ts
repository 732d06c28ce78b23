import { grantsOf } from './access.ts'
import { REGISTERS } from './registers.ts'
import type { Role } from './roles.ts'

/**
 * What a person may read in the log of changes. A log shows values, so it opens of a register only what the person may read there
 * whole; an administrator, who reads no register, sees accounts, roles and units of all they administer.
 */
export type LogAccess = {
  /** First words of the actions that stand open in the person's own unit. */
  readonly modules: readonly string[]
  /** Whether the directory (`organization`) of the unit and all beneath stands open. */
  readonly directory: boolean
}

/** Who answers for a unit, runs its programme or assesses it (REGISTERS.md 0.4). */
const READERS: readonly Role[] = ['unit_head', 'zi_chair', 'zi_secretary', 'internal_assessor']

/** Entries about people, roles and units, and about the log itself. */
const ALWAYS = ['organization', 'audit'] as const

/** Null for people to whom the log is closed. */
export const logAccessOf = (roles: readonly Role[]): LogAccess | null => {
  const directory = roles.includes('administrator')
  const reads = roles.some((role) => READERS.includes(role))
  if (!directory && !reads) return null
  const open = REGISTERS.filter((register) => {
    const grants = grantsOf(register, roles)
    return grants.has('read') || grants.has('write')
  })
  return { modules: reads ? [...ALWAYS, ...open] : [], directory }
}

/** Whether the log of changes is a place for this person. */
export const mayReadLog = (roles: readonly Role[]): boolean => logAccessOf(roles) !== null
