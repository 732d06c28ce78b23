import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { AccessLinkKind } from '../core/access-link.ts'

export type NewAccessLink = {
  readonly tokenHash: Buffer
  readonly personId: string
  readonly kind: AccessLinkKind
  readonly expiresAt: Date
}

/**
 * A link made by the administrator of the transaction's scope; it replaces the one of its kind that was not used.
 * @throws when the person holds a role outside the administered units, or the scope administers nothing
 */
export const createAccessLink = async (tx: Tx, link: NewAccessLink): Promise<void> => {
  const { tokenHash, personId, kind, expiresAt } = link
  await sql`select identity.create_access_link(${tokenHash}, ${personId}, ${kind}, ${expiresAt})`.execute(tx)
}

/** A reset that the person asked for themself (a forgotten password); without a scope. */
export const createOwnResetLink = async (tx: Tx, link: Omit<NewAccessLink, 'kind'>): Promise<void> => {
  await sql`select identity.create_own_reset_link(${link.tokenHash}, ${link.personId}, ${link.expiresAt})`.execute(tx)
}

export type AccessLinkRow = {
  readonly kind: AccessLinkKind
  readonly personId: string
  readonly name: string
  readonly login: string
  readonly expiresAt: Date
  /** Name of the administrator; null for a reset that the person asked for, or when the administrator's account is gone. */
  readonly invitedBy: string | null
  readonly agencyName: string | null
  /** The units of that agency in which the person holds a role. */
  readonly unitNames: readonly string[]
}

/** Null when the link is unknown, used, over, replaced, or the person no longer belongs to the agency. Consumes nothing. */
export const findAccessLink = async (tx: Tx, tokenHash: Buffer): Promise<AccessLinkRow | null> => {
  const { rows } = await sql<AccessLinkRow>`
    select kind, person_id as "personId", name, login, expires_at as "expiresAt", invited_by as "invitedBy",
      agency_name as "agencyName", unit_names as "unitNames"
    from identity.find_access_link(${tokenHash})`.execute(tx)
  return rows[0] ?? null
}

export type RedeemedLink = {
  readonly kind: AccessLinkKind
  readonly personId: string
  /** Where the change is recorded: the agency that made the link, else the first that the person belongs to. */
  readonly agencyId: string
  readonly unitId: string
}

/** Sets the password once; null when the link is not open any more. A reset ends all sessions of the person. */
export const redeemAccessLink = async (
  tx: Tx,
  tokenHash: Buffer,
  passwordHash: string,
): Promise<RedeemedLink | null> => {
  const { rows } = await sql<RedeemedLink>`
    select kind, person_id as "personId", agency_id as "agencyId", unit_id as "unitId"
    from identity.redeem_access_link(${tokenHash}, ${passwordHash})`.execute(tx)
  return rows[0] ?? null
}

/** @returns how many were deleted: used or over. */
export const deleteEndedLinks = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{ gone: string }>`select identity.delete_ended_links() as gone`.execute(tx)
  return Number(rows[0]?.gone ?? 0)
}
