/** What pages know of the person who is signed in. */
export type Membership = {
  readonly agencyId: string
  readonly agencyName: string
  readonly unitId: string
  readonly unitName: string
  /** IANA name, for instance `Asia/Jakarta`. */
  readonly timeZone: string
  readonly roles: readonly string[]
}

export type Session = {
  readonly personId: string
  readonly name: string
  readonly memberships: readonly Membership[]
}

/** The one place where pages meet the session store; null when the token is unknown, expired or ended. */
export async function readSession(_db: unknown, _token: string): Promise<Session | null> {
  return null
}
