import { isId } from '#kernel/ids.ts'

/** A value of an entry, as recorded; names stand in place of ids of people and units where they are known. */
export type LogLineValue = {
  readonly field: string
  readonly old: unknown
  readonly new: unknown
  /** Its content was lawfully taken away. */
  readonly erased: boolean
}

/** One line of the log: who did what, when and where. */
export type LogLine = {
  /** The number by which people name the entry. */
  readonly entryNo: number
  readonly at: Date
  /** Null for what the program did by itself. */
  readonly by: string | null
  readonly unitId: string
  readonly unitName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** Name of the person or unit that it is about; null where its values say so, and for what people do to themselves. */
  readonly subjectName: string | null
  readonly values: readonly LogLineValue[]
  /** Its number in the chain; null until it is sealed. */
  readonly seq: number | null
}

const texts = (value: unknown): readonly string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string')

/** Ids that stand in values: of people, of units. */
export const idsIn = (values: readonly LogLineValue[]): readonly string[] =>
  values.flatMap((value) => [...texts(value.old), ...texts(value.new)]).filter(isId)

/** A value with names in place of the ids that are known. */
export const withNames = (value: unknown, names: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return names.get(value) ?? value
  return Array.isArray(value) ? value.map((each) => withNames(each, names)) : value
}
