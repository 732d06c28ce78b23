import { isIsoDate } from '#kernel/dates/iso-date.ts'

export type NipProblem = 'nip_digits' | 'nip_birth' | 'nip_appointment' | 'nip_rounded'

const LENGTH = 18
/** Youngest and oldest age at which somebody is appointed; wide on purpose, to catch slips and nothing else. */
const AGES = { youngest: 15, oldest: 65 } as const
/** Where a civil servant's number has the month, that of a contract employee (PPPK) has the count of the contract, from 21 on. */
const FIRST_CONTRACT = 21

/** The digits of a NIP as people write it: "19860926 201505 1 001", with dots, or with an apostrophe in front. */
export const readNip = (text: string): string => text.normalize('NFKC').replace(/[\s.'’`-]+/g, '')

/**
 * The number of a civil servant (Perka BKN 22/2007 and 43/2007): birth date (YYYYMMDD), year and month of appointment (YYYYMM; for
 * a PPPK year and contract), sex (1 or 2) and a running number from 001. A program that took it for a number has rounded it:
 * then it ends in 000. `today` is an ISO date.
 */
export const findNipProblem = (nip: string, today: string): NipProblem | null => {
  if (!/^\d+$/.test(nip) || nip.length !== LENGTH) return 'nip_digits'
  const birth = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`
  if (!isIsoDate(birth) || birth >= today) return 'nip_birth'
  const month = Number(nip.slice(12, 14))
  const age = Number(nip.slice(8, 12)) - Number(nip.slice(0, 4))
  const isMonth = month >= 1 && month <= 12
  if (!isMonth && month < FIRST_CONTRACT) return 'nip_appointment'
  if (age < AGES.youngest || age > AGES.oldest || nip.slice(8, 12) > today.slice(0, 4)) return 'nip_appointment'
  if (!/^[12]$/.test(nip.charAt(14))) return 'nip_digits'
  return nip.endsWith('000') ? 'nip_rounded' : null
}
