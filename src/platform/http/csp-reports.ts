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
    directive: directiveOf(violation['effective-directive'] ?? violation['violated-directive'] ?? ''),
    blocked: originOf(violation['blocked-uri'] ?? '').slice(0, MAX_LOGGED),
  }
}

/** What was blocked is told by where it comes from: the rest of an address may hold a name or a secret. */
const originOf = (blocked: string): string =>
  /^https?:/i.test(blocked) && URL.canParse(blocked) ? new URL(blocked).origin : wordOf(blocked)

/** Anybody may send a report, and write one: of a text that is no address only what browsers say in its place (`inline`, `data`) stays. */
const wordOf = (text: string): string => /^[a-z-]+(?::|$)/i.exec(text.slice(0, MAX_LOGGED))?.[0] ?? ''

/** Its name, without the sources that older browsers send along. */
const directiveOf = (text: string): string => /^[a-z]+(?:-[a-z]+)+(?= |$)/.exec(text.slice(0, MAX_LOGGED))?.[0] ?? ''
