import { describe, expect, it } from 'vitest'
import { dueInstant, OBLIGATION_STATES, obligationStatus } from './obligation-status.ts'

describe('obligationStatus', () => {
  const open = (dueDate: string) => ({ dueDate, doneAt: null })
  const noon = new Date('2023-03-15T05:00:00Z')

  it.each([
    ['2023-02-28', 'overdue'],
    ['2023-03-14', 'overdue'],
    ['2023-03-15', 'due'],
    ['2023-03-31', 'due'],
    ['2023-04-30', 'upcoming'],
  ])('calls what is owed by %s %s on 15 March', (dueDate, state) => {
    expect(obligationStatus(open(dueDate), noon, 'Asia/Jakarta')).toBe(state)
  })

  it('calls what was done late done', () => {
    expect(obligationStatus({ dueDate: '2023-01-31', doneAt: noon }, noon, 'Asia/Jakarta')).toBe('done')
  })

  it('turns overdue one second after the due instant, by the clock of the unit', () => {
    for (const zone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const) {
      const last = dueInstant('2023-03-31', zone)
      expect(obligationStatus(open('2023-03-31'), last, zone)).toBe('due')
      expect(obligationStatus(open('2023-03-31'), new Date(last.getTime() + 1000), zone)).toBe('overdue')
    }
  })

  it('ends the day at another instant in each zone', () => {
    expect(dueInstant('2023-03-31', 'Asia/Jakarta').toISOString()).toBe('2023-03-31T16:59:59.000Z')
    expect(dueInstant('2023-03-31', 'Asia/Makassar').toISOString()).toBe('2023-03-31T15:59:59.000Z')
    expect(dueInstant('2023-03-31', 'Asia/Jayapura').toISOString()).toBe('2023-03-31T14:59:59.000Z')
  })

  it('knows four states', () => {
    expect(OBLIGATION_STATES).toEqual(['done', 'overdue', 'due', 'upcoming'])
  })
})
