import type { RouterContextProvider } from 'react-router'
import { metricsContext } from '#platform/http/context.ts'
import type { SignInOutcome, SignInWay } from '#platform/metrics/index.ts'

/** As use-cases of signing in answer: an entry (a session unless it says otherwise), or a kind of failure. */
type Signed =
  | { readonly ok: true; readonly value: object }
  | { readonly ok: false; readonly error: { readonly kind: string } }

const outcomeOf = (signed: Signed): SignInOutcome => {
  if (!signed.ok) return signed.error.kind === 'throttled' ? 'throttled' : 'wrong'
  const { value } = signed
  return 'kind' in value && value.kind !== 'session' ? 'half' : 'ok'
}

/** Counts how a try to sign in ended, for those who watch whether somebody guesses passwords. */
export const countSignIn = (context: Readonly<RouterContextProvider>, way: SignInWay, signed: Signed): void =>
  context.get(metricsContext).countSignIn(way, outcomeOf(signed))
