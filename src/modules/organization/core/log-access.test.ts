import { describe, expect, it } from 'vitest'
import { logAccessOf, mayReadLog } from './log-access.ts'
import { ROLES } from './roles.ts'

describe('who reads the log of changes', () => {
  it('is the head, the chair, the secretary, the assessor and the administrator, and nobody else', () => {
    expect(ROLES.filter((role) => mayReadLog([role]))).toEqual([
      'administrator',
      'unit_head',
      'zi_chair',
      'zi_secretary',
      'internal_assessor',
    ])
    expect(mayReadLog([])).toBe(false)
  })

  it('sees of registers only those they may read whole', () => {
    const chair = logAccessOf(['zi_chair'])
    expect(chair?.modules).toEqual(expect.arrayContaining(['organization', 'audit', 'plan', 'risk']))
    for (const closed of ['whistleblowing', 'complaint', 'gratification', 'conflict', 'assets', 'discipline']) {
      expect(chair?.modules).not.toContain(closed)
    }
    expect(logAccessOf(['unit_head'])?.modules).not.toContain('whistleblowing')
    expect(logAccessOf(['internal_assessor'])?.modules).not.toContain('complaint')
  })

  it('is for an administrator the directory, and no register', () => {
    expect(logAccessOf(['administrator'])).toEqual({ modules: [], directory: true })
    expect(logAccessOf(['administrator', 'employee'])).toEqual({ modules: [], directory: true })
    expect(logAccessOf(['administrator', 'unit_head'])).toMatchObject({ directory: true })
    expect(logAccessOf(['unit_head'])).toMatchObject({ directory: false })
  })

  it('does not open a register to an officer who has no such role', () => {
    expect(logAccessOf(['complaint_officer'])).toBeNull()
    expect(logAccessOf(['zi_chair', 'complaint_officer'])?.modules).toContain('complaint')
  })
})
