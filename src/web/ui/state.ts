/** How things stand, the same five everywhere: neutral, verified, due, overdue, worth knowing. */
export type State = 'none' | 'ok' | 'due' | 'late' | 'info'
