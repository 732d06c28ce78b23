import { z } from 'zod'

/** The two shapes of browsers: `report-uri` (`csp-report`) and the Reporting API (list of `body`). */
const Violation = z.object({
  'effective-directive': z.string().optional(),
  'violated-directive': z.string().optional(),
  'blocked-uri': z.string().optional(),
})
const Report = z.object({ 'csp-report': Violation })

const MAX_LOGGED = 120

/**
 * What may be logged of a violation of the content security policy, which is a bug of ours, a browser's add-on or an attack; null
 * for a body that is no report.
 */
export function readCspReport(body: unknown): { readonly directive: string; readonly blocked: string } | null {
  const report = Report.safeParse(body)
  if (!report.success) return null
  const violation = report.data['csp-report']
  return {
    directive: (violation['effective-directive'] ?? violation['violated-directive'] ?? '').slice(0, MAX_LOGGED),
    blocked: originOf(violation['blocked-uri'] ?? '').slice(0, MAX_LOGGED),
  }
}

/** What was blocked is told by where it comes from: the rest of an address may hold a name or a secret. */
const originOf = (blocked: string): string =>
  /^https?:/i.test(blocked) && URL.canParse(blocked) ? new URL(blocked).origin : blocked
