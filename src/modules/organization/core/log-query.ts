import { isIsoDate } from '#kernel/dates/iso-date.ts'
import { endOfDay, isZone } from '#kernel/dates/zones.ts'
import { isId } from '#kernel/ids.ts'

/** What a person asks of the log, as an address says it; what cannot be meant counts as not asked. */
export type LogQuery = {
  readonly unitId: string | null
  readonly personId: string | null
  /** First word of the actions: `plan`. */
  readonly module: string | null
  /** ISO dates in the unit's zone, both included. */
  readonly from: string | null
  readonly until: string | null
  /** Number of the entry after which the page begins. */
  readonly after: number | null
}

/** The query of an address: `?unit=&orang=&jenis=&dari=&sampai=&setelah=`. */
export const readLogQuery = (asked: URLSearchParams): LogQuery => {
  const take = (name: string, isRight: (text: string) => boolean) => {
    const text = asked.get(name)
    return text !== null && isRight(text) ? text : null
  }
  const after = take('setelah', (text) => /^[1-9]\d{0,14}$/.test(text))
  return {
    unitId: take('unit', isId),
    personId: take('orang', isId),
    module: take('jenis', (text) => /^[a-z_]{1,40}$/.test(text)),
    from: take('dari', isIsoDate),
    until: take('sampai', isIsoDate),
    after: after === null ? null : Number(after),
  }
}

const A_DAY = 86_400_000
const A_SECOND = 1_000

/** The moments between which the days of the query lie, in the unit's zone. */
export const spanOf = ({ from, until }: LogQuery, timeZone: string): { from?: Date; before?: Date } => {
  const zone = isZone(timeZone) ? timeZone : 'Asia/Jakarta'
  const midnightAfter = (day: string) => endOfDay(day, zone).getTime() + A_SECOND
  return {
    ...(from !== null && { from: new Date(midnightAfter(from) - A_DAY) }),
    ...(until !== null && { before: new Date(midnightAfter(until)) }),
  }
}
