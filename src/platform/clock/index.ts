let clock: (() => Date) | undefined

/**
 * The office's now: which day it is, what is late, when something was done, which rule is in force. In the demo it stands
 * still at the demo's own moment; everywhere else it is the machine's time.
 */
export const now = (): Date => clock?.() ?? new Date()

/**
 * The machine's own time, whatever the office's clock says: for what the database compares with its now() (the end of a
 * session, of a link, of a lock), for the age of a cookie and of a file, for codes that depend on the second.
 */
export const machineTime = (): Date => new Date()

/** Puts another clock in place of the machine's, or takes it away (null). Only a composition root calls it, and tests. */
export function setClock(replacement: (() => Date) | null): void {
  clock = replacement ?? undefined
}
