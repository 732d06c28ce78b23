import { describe, expect, it } from 'vitest'
import { readCspReport } from './csp-reports.ts'

const report = (blocked: string) => ({
  'csp-report': { 'effective-directive': 'script-src-elem', 'blocked-uri': blocked },
})

describe('readCspReport', () => {
  it('hands out what may be logged: where the blocked thing came from, not its address', () => {
    const read = readCspReport(report('https://a.test/orang/siti?name=siti'))
    expect(read).toEqual({ directive: 'script-src-elem', blocked: 'https://a.test' })
    const older = { 'csp-report': { 'violated-directive': "script-src 'nonce-x'" } }
    expect(readCspReport(older)?.directive).toBe('script-src')
    expect(readCspReport(report('inline'))?.blocked).toBe('inline')
    expect(readCspReport(report('data:text/html,Siti Aminah'))?.blocked).toBe('data:')
  })

  it('lets nobody write a line of their own', () => {
    expect(readCspReport(report('Siti Aminah\n{"level":"error"}'))?.blocked).toBe('')
    const forged = { 'csp-report': { 'effective-directive': 'NIP 198609262015051001' } }
    expect(readCspReport(forged)).toEqual({ directive: '', blocked: '' })
  })

  it('takes nothing else for a report', () => {
    expect(readCspReport({ hello: 'world' })).toBeNull()
    expect(readCspReport(null)).toBeNull()
  })
})
