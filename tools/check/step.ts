import type { Finding } from '../law/finding.ts'

/** What one step found out: `summary` fits behind its name on one line, `output` is printed below when something is to be read. */
export type Verdict = { readonly passed: boolean; readonly summary: string; readonly output: string }

export type Step = { readonly name: string; readonly run: () => Promise<Verdict> }

/** Any error fails the step; warnings are printed and let it pass. */
export function verdictOf(findings: readonly Finding[], measured: string): Verdict {
  const errors = findings.filter(({ level }) => level === 'error').length
  const warnings = findings.length - errors
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((part) => part !== '')
  const output = findings
    .map(({ rule, where, message, level }) => `${level === 'error' ? 'x' : '!'} ${where}  ${rule}\n    ${message}`)
    .join('\n')
  return { passed: errors === 0, summary: [measured, ...parts].join(', '), output }
}

function counted(count: number, noun: string): string {
  if (count === 0) return ''
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
