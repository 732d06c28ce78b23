import type { Instrument } from '#modules/instrument/model.ts'
import type { NeutralDocument } from '../document.ts'
import type { ParsedAction } from '../parsed-plan.ts'
import { assembleRows } from './assemble-rows.ts'
import type { Column } from './columns.ts'
import { actionCells, type Draft } from './draft-row.ts'
import { entriesOf } from './entries.ts'
import { type Finishing, finishAction } from './finish-action.ts'
import { partFused } from './fused-rows.ts'
import { headerlessSection } from './headerless.ts'
import { inferAreas } from './infer-areas.ts'
import { moveComponents } from './move-components.ts'
import { resolveColumns } from './resolve-columns.ts'
import { findSections, type Section } from './sections.ts'
import { type RowLine, type SourceLine, sourceLines } from './source-lines.ts'
import { knownWords } from './torn-words.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

/** Share of rows that fill a column from which an empty cell in it is worth a look. */
const USUAL_SHARE = 0.6

/**
 * The action rows of a work plan in the document's order; none when it has no action table. Time and memory are linear in
 * the document. `planYear` completes target times without a year.
 */
export const readActions = (
  document: NeutralDocument,
  instrument: Instrument,
  planYear: number | null,
): readonly ParsedAction[] => {
  const vocabulary = vocabularyOf(instrument)
  const lines = sourceLines(document)
  const drafts = draftsOf(lines, vocabulary)
  const known = knownWords(
    lines.flatMap((line) => (line.kind === 'row' ? line.cells : [line.text])),
    vocabulary.words,
  )
  const finishing: Finishing = { instrument, planYear, known, usual: usualColumns(drafts) }
  return drafts.map((draft) => finishAction(draft, finishing))
}

const draftsOf = (lines: readonly SourceLine[], vocabulary: Vocabulary): readonly Draft[] => {
  const sections = findSections(lines)
  if (sections.length > 0)
    return sections.flatMap((section) => sectionDrafts(section, headed(section, vocabulary), vocabulary))
  const found = headerlessSection(lines, vocabulary)
  return found ? sectionDrafts(found.section, found.columns, vocabulary) : []
}

const headed = (section: Section, vocabulary: Vocabulary): readonly Column[] => {
  const rows = section.lines.filter((line): line is RowLine => line.kind === 'row')
  return resolveColumns(section.header, rows, vocabulary)
}

const sectionDrafts = (section: Section, columns: readonly Column[], vocabulary: Vocabulary): readonly Draft[] => {
  const drafts = assembleRows(entriesOf(section, columns, vocabulary), vocabulary)
  const parted = drafts.flatMap((draft) => partFused(draft, vocabulary))
  inferAreas(parted, vocabulary)
  moveComponents(parted, vocabulary)
  return parted
}

const usualColumns = (drafts: readonly Draft[]): ReadonlySet<Column> => {
  const usual = new Set<Column>()
  for (const column of actionCells) {
    const filled = drafts.filter(({ values }) => values[column] !== undefined).length
    if (filled >= drafts.length * USUAL_SHARE) usual.add(column)
  }
  if (drafts.some(({ component }) => component !== null)) usual.add('component')
  return usual
}
