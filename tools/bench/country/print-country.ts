import { formatTable } from '../print.ts'
import type { CountryFigures } from './measure-country.ts'

/** The figures as a table: milliseconds, and sign-ins also as a multiple of the hash alone. */
export const countryTable = ({ size, argon2, ...figures }: CountryFigures): string => {
  const row = (name: string, { median, p95 }: { median: number; p95: number }, note = '') => [
    name,
    `${median.toFixed(1)} ms`,
    `${p95.toFixed(1)} ms`,
    note,
  ]
  const against = ({ median }: { median: number }) => `${(median / argon2.median).toFixed(2)} hashes`
  const { agencies, units, people } = size
  return formatTable(
    `${agencies} agencies, ${agencies * units} units, ${people} people (${figures.databaseMegabytes.toFixed(0)} MB, filled in ${figures.generatedSeconds.toFixed(0)} s)`,
    ['what', 'median', 'p95', 'note'],
    [
      row('one password hash (Argon2id)', argon2),
      row('sign-in', figures.signIn, against(figures.signIn)),
      row('sign-in, four at once', figures.signInFourAtOnce, against(figures.signInFourAtOnce)),
      ...figures.pages.map((page) => row(page.name, page)),
    ],
  )
}
