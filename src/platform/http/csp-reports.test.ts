import { describe, expect, it } from 'vitest'
import { readCspReport } from './csp-reports.ts'

const report = (blocked: string) => ({
  'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': blocked },
})

describe('readCspReport', () => {
  it('hands out what may be logged: where the blocked thing came from, not its address', () => {
    const read = readCspReport(report('https://a.test/orang/siti?name=siti'))
    expect(read).toEqual({ directive: 'script-src-elem', blocked: 'https://a.test' })
    expect(readCspReport(report('inline'))?.blocked).toBe('inline')
  })

  it('takes nothing else for a report', () => {
    expect(readCspReport({ hello: 'world' })).toBeNull()
    expect(readCspReport(null)).toBeNull()
  })
})
