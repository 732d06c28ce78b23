import { z } from 'zod'

/** The two shapes of browsers: `report-uri` (`csp-report`) and the Reporting API (list of `body`). */
const Violation = z.object({
  'effective-directive': z.string().optional(),
  'violated-directive': z.string().optional(),
  'blocked-uri': z.string().optional(),
})
const Report = z.object({ 'csp-report': Violation })

export type CspReports = {
  /** Reports since the start. */
  count(): number
  /** Takes the body of a report; returns what may be logged, or null when it is not one. */
  take(body: unknown): { readonly directive: string; readonly blocked: string } | null
}

const MAX_LOGGED = 120

/** Counts violations of the content security policy: every one is a bug of ours, a browser's add-on or an attack. */
export function createCspReports(): CspReports {
  let total = 0
  return {
    count: () => total,
    take(body) {
      const report = Report.safeParse(body)
      if (!report.success) return null
      total += 1
      const violation = report.data['csp-report']
      return {
        directive: (violation['effective-directive'] ?? violation['violated-directive'] ?? '').slice(0, MAX_LOGGED),
        blocked: (violation['blocked-uri'] ?? '').split('?')[0]?.slice(0, MAX_LOGGED) ?? '',
      }
    },
  }
}
