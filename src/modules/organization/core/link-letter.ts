import type { AccessLinkKind } from './access-link.ts'

/**
 * waiting: not tried yet · trying: tried in vain, another try follows · sent: the mail server took it · failed: no try follows ·
 * needless: the link was used meanwhile, or whoever asked or was asked for has left.
 */
export type LetterState = 'waiting' | 'trying' | 'sent' | 'failed' | 'needless'

/** Why a letter did not go out; : the worker knows no mail server. Each has a sentence . */
export type LetterProblem = 'off' | 'unreachable' | 'busy' | 'sign_in' | 'encryption' | 'address' | 'refused'

/** The last letter with a link that administrators asked for, as the page of a person shows it. */
export type LastLetter = {
  readonly kind: AccessLinkKind
  readonly state: LetterState
  readonly problem: LetterProblem | null
  readonly askedAt: Date
  readonly changedAt: Date
}
