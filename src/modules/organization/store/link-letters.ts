import { sql } from 'kysely'
import type { Tx } from '#platform/db/index.ts'
import type { AccessLinkKind } from '../core/access-link.ts'
import type { LastLetter, LetterProblem, LetterState } from '../core/link-letter.ts'

export type LetterLanguage = 'id' | 'en'

export type NewLetter = {
  readonly letterId: string
  readonly personId: string
  readonly kind: AccessLinkKind
  readonly language: LetterLanguage
}

/**
 * By the administrator of the transaction's scope; it takes the place of the letter before. False for a person without an
 * e-mail address.
 * @throws when the person holds a role outside the administered units
 */
export const askForLetter = async (tx: Tx, { letterId, personId, kind, language }: NewLetter): Promise<boolean> => {
  const { rows } = await sql<{ asked: boolean }>`
    select identity.ask_for_letter(${letterId}, ${personId}, ${kind}, ${language}) as asked`.execute(tx)
  return rows[0]?.asked === true
}

/** By somebody who is not signed in, with an address or a NIP. False when nobody who may work here has it. */
export const askForOwnLetter = async (
  tx: Tx,
  {
    letterId,
    login,
    language,
  }: { readonly letterId: string; readonly login: string; readonly language: LetterLanguage },
): Promise<boolean> => {
  const { rows } = await sql<{ asked: boolean }>`
    select identity.ask_for_own_letter(${letterId}, ${login}, ${language}) as asked`.execute(tx)
  return rows[0]?.asked === true
}

export type WaitingLetter = {
  readonly kind: AccessLinkKind
  readonly personId: string
  readonly language: LetterLanguage
  /** The administrator who asked; null for a reset that was asked for on the sign-in page. */
  readonly askedBy: { readonly personId: string; readonly agencyId: string; readonly administeredUnitId: string } | null
}

/** Null when it is done with, or another letter took its place. */
export const findLetter = async (tx: Tx, letterId: string): Promise<WaitingLetter | null> => {
  const { rows } = await sql<{
    kind: AccessLinkKind
    person_id: string
    language: LetterLanguage
    asked_in: string | null
    asked_from: string | null
    asked_by: string | null
  }>`select * from identity.find_letter(${letterId})`.execute(tx)
  const [row] = rows
  if (!row) return null
  const { kind, person_id: personId, language, asked_in, asked_from, asked_by } = row
  const isAsked = asked_in !== null && asked_from !== null && asked_by !== null
  const askedBy = isAsked ? { personId: asked_by, agencyId: asked_in, administeredUnitId: asked_from } : null
  return { kind, personId, language, askedBy }
}

export type LetterOfLink = {
  /** The address that the letter goes to. */
  readonly login: string
  readonly name: string
  readonly invitedBy: string | null
  readonly agencyName: string | null
}

/**
 * Makes the link of the letter, in the scope of the administrator who asked or without one; it replaces the one before. Null when
 * it must not be made any more.
 */
export const createLinkOfLetter = async (
  tx: Tx,
  letterId: string,
  link: { readonly tokenHash: Buffer; readonly expiresAt: Date },
): Promise<LetterOfLink | null> => {
  const { rows } = await sql<LetterOfLink>`
    select login, name, invited_by as "invitedBy", agency_name as "agencyName"
    from identity.create_link_of_letter(${letterId}, ${link.tokenHash}, ${link.expiresAt})`.execute(tx)
  return rows[0] ?? null
}

export const settleLetter = async (
  tx: Tx,
  letterId: string,
  state: LetterState,
  problem: LetterProblem | null = null,
): Promise<void> => {
  await sql`select identity.settle_letter(${letterId}, ${state}, ${problem})`.execute(tx)
}

/** Null for somebody outside the administered units, and when no letter was asked for. */
export const findLastLetter = async (tx: Tx, personId: string): Promise<LastLetter | null> => {
  const { rows } = await sql<LastLetter>`
    select kind, state, problem, asked_at as "askedAt", changed_at as "changedAt"
    from identity.find_last_letter(${personId})`.execute(tx)
  return rows[0] ?? null
}
