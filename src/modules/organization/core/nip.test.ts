import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNipProblem, readNip } from './nip.ts'

const today = '2026-11-20'

describe('readNip', () => {
  it.each([
    ['19860926 201505 1 001', '198609262015051001'],
    ["'198609262015051001", '198609262015051001'],
    [' 19860926.201505.1.001\t', '198609262015051001'],
    ['１９８６09262015051001', '198609262015051001'],
    ['', ''],
  ])('takes %j as it is written', (typed, digits) => {
    expect(readNip(typed)).toBe(digits)
  })
})

describe('findNipProblem', () => {
  it.each([
    ['a civil servant', '198609262015051001', null],
    ['a contract employee', '199503122023212014', null],
    ['somebody born on 29 February', '198802292010121003', null],
    ['too few digits', '19860926201505100', 'nip_digits'],
    ['too many digits', '1986092620150510011', 'nip_digits'],
    ['letters', '19860926201505100A', 'nip_digits'],
    ['the number as a program shows it', '1.98609E+17', 'nip_digits'],
    ['a day that does not exist', '198602302015051001', 'nip_birth'],
    ['a month 13', '198613012015051001', 'nip_birth'],
    ['a birth to come', '202701012045051001', 'nip_birth'],
    ['an appointment in month 13', '198609262015131001', 'nip_appointment'],
    ['an appointment in month 0', '198609262015001001', 'nip_appointment'],
    ['an appointment at the age of nine', '198609261995051001', 'nip_appointment'],
    ['an appointment at ninety', '192609262015051001', 'nip_appointment'],
    ['an appointment to come', '198609262031051001', 'nip_appointment'],
    ['another sex than 1 and 2', '198609262015053001', 'nip_digits'],
    ['the last digits rounded away', '198609262015051000', 'nip_rounded'],
  ] as const)('says of %s', (_what, nip, problem) => {
    expect(findNipProblem(nip, today)).toBe(problem)
  })

  it('answers for any text without failing, and takes nothing but 18 digits', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), (text) => {
        const nip = readNip(text)
        if (findNipProblem(nip, today) === null) expect(nip).toMatch(/^\d{18}$/)
      }),
    )
  })
})
