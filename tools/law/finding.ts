/** One breach of the law or of a budget. `where` is a path with an optional line (`src/a.ts:12`); `message` says how to mend it. */
export type Finding = {
  readonly rule: string
  readonly where: string
  readonly message: string
  readonly level: 'error' | 'warning'
}

export function error(rule: string, where: string, message: string): Finding {
  return { rule, where, message, level: 'error' }
}

export function warning(rule: string, where: string, message: string): Finding {
  return { rule, where, message, level: 'warning' }
}
