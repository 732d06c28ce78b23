/** One letter to one person. Lines of the subject are joined; whatever it holds, it cannot become a header. */
export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same as `text`, for readers that show it; a whole document. */
  readonly html: string
}

/**
 * Why a letter did not go out. `unreachable`: no connection, or it broke · `busy`: the server asks to come again (4xx) · `sign_in`: the
 * server refuses our name or password · `encryption`: no TLS that can be trusted · `address`: the server does not know the address ·
 * `refused`: the server does not take the letter (5xx).
 */
export type MailProblem = 'unreachable' | 'busy' | 'sign_in' | 'encryption' | 'address' | 'refused'

/** `code`: what the server said, three digits. Its words stay out: they repeat the address. */
export type MailOutcome =
  | { readonly sent: true }
  | {
      readonly sent: false
      readonly problem: MailProblem
      readonly isFinal: boolean
      readonly code: number | undefined
    }
