import type { NeutralDocument } from '../../document.ts'
import type { ParsedHeader } from '../../parsed-plan.ts'
import { type HeaderLine, headerLines, paragraphsOf } from './header-lines.ts'
import { coverEnd } from './headings.ts'
import { readConsiderations } from './read-considerations.ts'
import { readDecree } from './read-decree.ts'
import { readDefinitions } from './read-definitions.ts'
import { readGovernment } from './read-government.ts'
import { readPredicate } from './read-predicate.ts'
import { readPriorityTargets } from './read-priority-targets.ts'
import { readLegalBasis, readPurposes, readTeamSteps } from './read-sections.ts'
import { readSignatories } from './read-signatories.ts'
import { readTitle } from './read-title.ts'
import { readUnit } from './read-unit.ts'
import { readYear } from './read-year.ts'

/** Everything of a work plan but its actions. What the document does not print is null or empty; never throws. */
export const readHeader = (document: NeutralDocument): ParsedHeader => {
  const lines = headerLines(document)
  const coverLength = coverEnd(lines)
  const decree = readDecree(lines)
  const signatories = readSignatories(lines)
  const title = readTitle(lines, coverLength, decree?.about ?? null)
  const unit = readUnit(lines, coverLength)
  return {
    title,
    unit,
    government: readGovernment(lines, unit),
    year: readYear({ lines, coverLength, decree, signatories, document }),
    targetPredicate: readPredicate(lines, [title ?? '', decree?.about ?? '', ...aimsOnCover(lines, coverLength)]),
    decree,
    signatories,
    legalBasis: readLegalBasis(lines),
    considerations: readConsiderations(lines),
    definitions: readDefinitions(lines),
    purposes: readPurposes(lines),
    teamFormationSteps: readTeamSteps(lines),
    priorityTargets: readPriorityTargets(document, lines),
  }
}

/** "… MENUJU WILAYAH BEBAS DARI KORUPSI" often stands on the cover apart from the title. */
const aimsOnCover = (lines: readonly HeaderLine[], coverLength: number): readonly string[] =>
  paragraphsOf(lines.slice(0, coverLength)).filter((text) => /\bMENUJU\b/.test(text) && !/\bNOMOR\b/i.test(text))
