import { oneLine } from '#kernel/text/one-line.ts'
import { FIELD_LENGTHS } from './field-lengths.ts'
import { TIME_ZONES } from './time-zones.ts'

export type UnitForm = { readonly name: string; readonly timeZone: string }
export type UnitProblems = Readonly<
  Partial<Record<'name' | 'timeZone' | 'parentUnitId', 'required' | 'too_long' | 'choose_one' | 'nameTaken'>>
>

/** Name and zone of a unit as they are stored, with every wrong field named at once. */
export const readUnitForm = (typed: UnitForm): { readonly value: UnitForm; readonly problems: UnitProblems } => {
  const name = oneLine(typed.name)
  const tooLong = name.length > FIELD_LENGTHS.unitName ? 'too_long' : null
  const nameProblem = name === '' ? 'required' : tooLong
  const isZone = (TIME_ZONES as readonly string[]).includes(typed.timeZone)
  return {
    value: { name, timeZone: typed.timeZone },
    problems: { ...(nameProblem && { name: nameProblem }), ...(!isZone && { timeZone: 'choose_one' }) },
  }
}
