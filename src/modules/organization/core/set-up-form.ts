import { z } from 'zod'
import { oneLine } from '#kernel/text/one-line.ts'
import { storableText } from '#kernel/text/storable-text.ts'
import { FIELD_LENGTHS } from './field-lengths.ts'
import { TIME_ZONES } from './time-zones.ts'

const name = (maximum: number) =>
  z.string().transform(oneLine).pipe(z.string().min(1, 'required').max(maximum, 'too_long'))

/** What a person signs in with: an e-mail address, folded so that capitals and spaces do not matter. */
export const Login = z
  .string()
  .transform((text) => storableText(text).normalize('NFKC').trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'required')
      .max(FIELD_LENGTHS.login, 'too_long')
      .regex(/^[^\s@\p{Cc}\p{Cf}]+@[^\s@\p{Cc}\p{Cf}]+$/u, 'not_an_address'),
  )

/** The first form of all: agency, unit and the first person. Messages are keys, never sentences. */
export const SetUpForm = z.object({
  agencyName: name(FIELD_LENGTHS.agencyName),
  unitName: name(FIELD_LENGTHS.unitName),
  timeZone: z.enum(TIME_ZONES, 'choose_one'),
  personName: name(FIELD_LENGTHS.personName),
  login: Login,
  password: z.string(),
  isChair: z.boolean(),
})
export type SetUpForm = z.infer<typeof SetUpForm>
