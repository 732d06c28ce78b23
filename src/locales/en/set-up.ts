import type { setUp as source } from '../id/set-up.ts'
import type { Translation } from '../translation.ts'

export const setUp: Translation<typeof source> = {
  'setUp.title': 'Set Zona up',
  'setUp.lead': 'Fill this in once to open Zona for your agency and unit. This link works one time only.',
  'setUp.office': 'Agency and unit',
  'setUp.agencyName': 'Name of the agency',
  'setUp.agencyName.hint': 'For instance a city government, a ministry or an institution',
  'setUp.unitName': 'Name of the work unit',
  'setUp.timeZone': 'Time zone of the unit',
  'setUp.zone.Asia/Jakarta': 'WIB (Java, Sumatra)',
  'setUp.zone.Asia/Pontianak': 'WIB (West and Central Kalimantan)',
  'setUp.zone.Asia/Makassar': 'WITA (South, East and North Kalimantan; Sulawesi, Bali, Nusa Tenggara)',
  'setUp.zone.Asia/Jayapura': 'WIT (Maluku, Papua)',
  'setUp.person': 'You',
  'setUp.personName': 'Full name',
  'setUp.login': 'E-mail',
  'setUp.password': 'Password',
  'setUp.password.hint': 'At least {minimum} characters. A short sentence that you remember easily will do.',
  'setUp.isChair': 'I also chair the integrity-zone team of this unit',
  'setUp.isChair.hint': 'An administrator manages accounts and units; the chair works with the plan.',
  'setUp.submit': 'Open Zona',
  'setUp.used.title': 'This link no longer works',
  'setUp.used.text':
    'A set-up link works one time only. If Zona is set up already, sign in; if not, start Zona again to get a new link.',
  'setUp.problem.required': 'This is needed.',
  'setUp.problem.too_long': 'Too long: at most {maximum} characters.',
  'setUp.problem.not_an_address': 'Write an e-mail address, for instance name@agency.go.id.',
  'setUp.problem.choose_one': 'Choose one.',
  'setUp.password.too_short': 'The password is too short: at least {minimum} characters.',
  'setUp.password.too_long': 'The password is too long: at most {maximum} characters.',
  'setUp.password.repeats': 'The password only repeats one pattern. Take another sentence.',
  'setUp.password.names_you': 'The password is too close to your name or e-mail. Take another sentence.',
  'setUp.password.common':
    'The password is easy to guess: words that many use, a row of keys, or digits. Take four or more words that have nothing to do with each other.',
  'setUp.failed': 'Some fields need mending.',
}
