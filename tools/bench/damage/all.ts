import { blankLines } from './blank-lines.ts'
import { caseChanges } from './case-changes.ts'
import { cutRows } from './cut-rows.ts'
import type { Damage } from './damage.ts'
import { lostLastColumn, lostNumbers } from './lost-columns.ts'
import { oddCharacters } from './odd-characters.ts'
import { pageHeaders } from './page-headers.ts'
import { renamedUnits } from './renamed-units.ts'
import { severalAtOnce } from './several-at-once.ts'
import { tornWords } from './torn-words.ts'
import { wrappedLines } from './wrapped-lines.ts'

/** Every kind of damage that the benchmark generates. */
export const allDamage: readonly Damage[] = [
  lostNumbers,
  lostLastColumn,
  wrappedLines,
  pageHeaders,
  cutRows,
  renamedUnits,
  blankLines,
  tornWords,
  caseChanges,
  oddCharacters,
  severalAtOnce,
]
