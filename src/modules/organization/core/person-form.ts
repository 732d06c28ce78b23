import { z } from 'zod'
import { oneLine } from '#kernel/text/one-line.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import { FIELD_LENGTHS } from './field-lengths.ts'
import { findNipProblem, type NipProblem, readNip } from './nip.ts'
import { isRole, type Role } from './roles.ts'

const ADDRESS = /^[^\s@\p{Cc}\p{Cf}]+@[^\s@\p{Cc}\p{Cf}]+$/u

/** A name of sign-in or an address is the same however it is capitalised. */
export const foldLogin = (text: string): string => storableText(text).normalize('NFKC').trim().toLowerCase()

/** Who a person is, whatever unit they work in. They sign in with `email` or `nip`; at least one of the two is there. */
export type PersonDetails = {
  readonly name: string
  readonly email: string | null
  readonly nip: string | null
}

export type PersonProblem = 'required' | 'too_long' | 'not_an_address' | 'email_or_nip' | 'taken' | NipProblem
export type PersonProblems = Readonly<
  Partial<Record<'name' | 'email' | 'nip' | 'position' | 'roles' | 'unitId', PersonProblem>>
>

export type Read<Value> = { readonly value: Value; readonly problems: PersonProblems }

const problemsOf = (found: Readonly<Record<string, PersonProblem | null>>): PersonProblems =>
  Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null))

export const findEmailProblem = (email: string): PersonProblem | null => {
  if (email.length > FIELD_LENGTHS.login) return 'too_long'
  return ADDRESS.test(email) ? null : 'not_an_address'
}

/** `today`: ISO date. Every wrong field is named at once; without problems the value may be stored. */
export const readPersonDetails = (
  typed: { readonly name: string; readonly email: string; readonly nip: string },
  today: string,
): Read<PersonDetails> => {
  const name = oneLine(typed.name)
  const email = foldLogin(typed.email)
  const nip = readNip(typed.nip)
  const nobody = email === '' && nip === ''
  return {
    value: { name, email: email || null, nip: nip || null },
    problems: problemsOf({
      name: nameProblem(name),
      email: nobody ? 'email_or_nip' : (email && findEmailProblem(email)) || null,
      nip: nip === '' ? null : findNipProblem(nip, today),
    }),
  }
}

function nameProblem(name: string): PersonProblem | null {
  if (name === '') return 'required'
  return name.length > FIELD_LENGTHS.personName ? 'too_long' : null
}

/** What a person is in one unit. */
export type Placing = { readonly unitId: string; readonly position: string; readonly roles: readonly Role[] }

export const readPlacing = (typed: {
  readonly unitId: string
  readonly position: string
  readonly roles: readonly string[]
}): Read<Placing> => {
  const position = oneLine(typed.position)
  const roles = [...new Set(typed.roles)].filter(isRole)
  return {
    value: { unitId: typed.unitId, position, roles },
    problems: problemsOf({
      position: position.length > FIELD_LENGTHS.position ? 'too_long' : null,
      roles: roles.length === 0 ? 'required' : null,
      unitId: z.uuid().safeParse(typed.unitId).success ? null : 'required',
    }),
  }
}

/** The name with which the person signs in. */
export const loginOf = ({ email, nip }: Pick<PersonDetails, 'email' | 'nip'>): string => {
  const login = email ?? nip
  if (login === null) throw new Error('a person without e-mail address and without NIP')
  return login
}

/** The e-mail address among the names of sign-in; null for a person who signs in with the NIP alone. */
export const emailOf = (login: string): string | null => (login.includes('@') ? login : null)

/** What was typed into the field of the sign-in page, as accounts keep it: an address, or the digits of a NIP. */
export const readSignInName = (typed: string): string => {
  const digits = readNip(typed)
  return /^\d+$/.test(digits) ? digits : foldLogin(typed)
}
