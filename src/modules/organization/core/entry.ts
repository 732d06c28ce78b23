/**
 * What a proof of identity opens. `session`: the person is in. `second_factor` and `enrolment`: a half sign-in, whose token is
 * no session and leads to one page only, where the second factor is shown or set up.
 */
export type Entry = {
  readonly kind: 'session' | HalfSignInKind
  readonly token: string
  readonly expiresAt: Date
}

export type HalfSignInKind = 'second_factor' | 'enrolment'

/** Somebody who is half signed in. */
export type HalfSignIn = {
  readonly kind: HalfSignInKind
  readonly personId: string
  readonly name: string
  readonly login: string
}
