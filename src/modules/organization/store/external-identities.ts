import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'

/** False when this answer of a provider was taken before; it is remembered for `seconds`. */
export const takeOpenIdAnswer = async (tx: Tx, secretHash: Buffer, seconds: number): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select identity.take_openid_answer(${secretHash}, ${seconds}::integer) as taken`.execute(tx)
  return rows[0]?.taken === true
}

/** Who a person is at a provider. */
export type ExternalIdentity = { readonly issuer: string; readonly subject: string }

/** The person to whom the identity was bound before; null for an unknown one, and for somebody who has left. */
export const findExternalPerson = async (tx: Tx, { issuer, subject }: ExternalIdentity): Promise<string | null> => {
  const { rows } = await sql<{ person_id: string | null }>`
    select identity.find_external_person(${issuer}, ${subject}) as person_id`.execute(tx)
  return rows[0]?.person_id ?? null
}

/** By the e-mail address for which the provider vouches, or by NIP. */
export type FoundBy = { readonly email: string } | { readonly nip: string }

export type Binding =
  | { readonly outcome: 'bound'; readonly personId: string }
  /** unknown: nobody who works here · taken: the person is bound to another subject already. */
  | { readonly outcome: 'unknown' | 'taken' }

/** Binds the identity to a person who has an account; never makes one. */
export const bindExternalIdentity = async (
  tx: Tx,
  { issuer, subject }: ExternalIdentity,
  by: FoundBy,
): Promise<Binding> => {
  const email = 'email' in by ? by.email : null
  const nip = 'nip' in by ? by.nip : null
  const { rows } = await sql<{ outcome: Binding['outcome']; person_id: string | null }>`
    select outcome, person_id from identity.bind_external_identity(${issuer}, ${subject}, ${email}, ${nip})`.execute(tx)
  const [row] = rows
  if (row?.outcome === 'bound' && row.person_id !== null) return { outcome: 'bound', personId: row.person_id }
  return { outcome: row?.outcome === 'taken' ? 'taken' : 'unknown' }
}

/** By the administrator of the transaction's scope. @returns how many there were */
export const unbindExternalIdentities = async (tx: Tx, personId: string): Promise<number> => {
  const { rows } = await sql<{ gone: string }>`
    select identity.unbind_external_identities(${personId}) as gone`.execute(tx)
  return Number(rows[0]?.gone ?? 0)
}

/** For the page of a person; false outside the administered units. */
export const hasExternalIdentity = async (tx: Tx, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`select identity.has_external_identity(${personId}) as yes`.execute(tx)
  return rows[0]?.yes === true
}
