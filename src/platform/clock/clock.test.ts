import { afterEach, describe, expect, it } from 'vitest'
import { machineTime, now, setClock } from './index.ts'

const moment = new Date('2026-06-30T03:15:00Z')
const isOfThisMoment = (time: Date) => Math.abs(time.getTime() - Date.now()) < 5_000

afterEach(() => setClock(null))

describe('the clock of the office', () => {
  it("is the machine's until another is set, and again when that is taken away", () => {
    expect(isOfThisMoment(now())).toBe(true)
    setClock(() => moment)
    expect(now()).toEqual(moment)
    setClock(null)
    expect(isOfThisMoment(now())).toBe(true)
  })

  it('leaves the time of the machine alone', () => {
    setClock(() => moment)
    expect(isOfThisMoment(machineTime())).toBe(true)
  })
})
