import type { OpenIdFailure } from '#modules/organization/index.ts'

export type OpenIdProblemKind = OpenIdFailure['kind']

const KINDS = [
  'cancelled',
  'away',
  'invalid',
  'unknown',
  'unverified',
  'taken',
  'throttled',
] as const satisfies readonly OpenIdProblemKind[]

/** The sign-in page with the sentence of what went wrong at the provider. */
export const signInWithProblem = (kind: OpenIdProblemKind, next: string): string => {
  const query = new URLSearchParams({ sso: kind, ...(next !== '/' && { lanjut: next }) })
  return `/masuk?${query}`
}

/** What the address of the sign-in page says went wrong; null when it says nothing that we know. */
export const openIdProblemOf = (text: string | null): OpenIdProblemKind | null =>
  KINDS.find((kind) => kind === text) ?? null
