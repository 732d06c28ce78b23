import type { Place } from '../document.ts'
import type { AreaNumber } from '../parsed-plan.ts'
import { areaHeadingOf } from './area-heading.ts'
import { isOnlyMarks } from './clean-cell.ts'
import type { Column } from './columns.ts'
import { isContinuation } from './continuation.ts'
import { actionCells, addReason, type Draft } from './draft-row.ts'
import type { Entry } from './entries.ts'
import { joinPieces } from './fragments.ts'
import type { GridRow } from './grid-rows.ts'
import { restColumn } from './rest-column.ts'
import type { Vocabulary } from './vocabulary.ts'

type RowEntry = Extract<Entry, { kind: 'row' }>

/** What holds for the rows below until the table says otherwise. */
type Running = {
  area: AreaNumber | null
  areaName: string | null
  areaGuessed: boolean
  componentNo: number | null
  component: string | null
  /** The component began with a row that has not become an action row yet. */
  fresh: boolean
}

/**
 * Entries of one action table as rows: rests joined to the row they were cut from, area, component and (for a further action
 * of the same indicator) the indicator carried down.
 */
export const assembleRows = (entries: readonly Entry[], vocabulary: Vocabulary): Draft[] => {
  const drafts: Draft[] = []
  const running: Running = {
    area: null,
    areaName: null,
    areaGuessed: false,
    componentNo: null,
    component: null,
    fresh: false,
  }
  let last: Draft | null = null
  for (const entry of entries) {
    if (entry.kind === 'area') {
      enterArea(running, entry.heading.number, entry.heading.name, entry.heading.guessed)
      last = null
    } else if (entry.kind === 'rest') {
      if (last) joinRest(last, entry.line.text, entry.line.place, vocabulary)
    } else if (last && !entry.whole && isContinuation(last, entry.grid, entry.top)) joinRow(last, entry.grid)
    else {
      enterPrintedArea(running, entry.grid.values.area, vocabulary)
      last = addRow(drafts, last, entry, running) ?? last
    }
  }
  return drafts
}

const enterArea = (running: Running, area: AreaNumber, name: string | null, guessed: boolean): void => {
  Object.assign(running, {
    area,
    areaName: name,
    areaGuessed: guessed,
    componentNo: null,
    component: null,
    fresh: false,
  })
}

/** A column may name the area in every row, or in the first of its rows. */
const enterPrintedArea = (running: Running, cell: string | undefined, vocabulary: Vocabulary): void => {
  const heading = cell === undefined ? null : areaHeadingOf([cell], vocabulary)
  if (heading && heading.number !== running.area) enterArea(running, heading.number, heading.name, heading.guessed)
}

const joinRest = (last: Draft, text: string, place: Place, vocabulary: Vocabulary): void => {
  const column = restColumn(last, text, vocabulary)
  if (!column) return
  last.values[column] = joinPieces(last.values[column] ?? '', text)
  last.place = { ...last.place, lastLine: place.lastLine }
  addReason(last, column, 'joined_over_page')
}

/** Marks that are no rest of a text; a number may be one ("LKJ" + "2019"). */
const isLostPiece = (column: Column, text: string): boolean =>
  column !== 'target' && column !== 'output' && isOnlyMarks(text) && !/\d{2}/.test(text)

const joinRow = (last: Draft, grid: GridRow): void => {
  for (const column of actionCells) {
    const text = grid.values[column]
    if (text === undefined || isLostPiece(column, text)) continue
    last.values[column] = joinPieces(last.values[column] ?? '', text)
    addReason(last, column, 'joined_over_page')
  }
  if (grid.values.component !== undefined) last.component = joinPieces(last.component ?? '', grid.values.component)
  last.place = { ...last.place, lastLine: grid.place.lastLine }
}

const addRow = (drafts: Draft[], last: Draft | null, entry: RowEntry, running: Running): Draft | null => {
  const { values } = entry.grid
  enterComponent(running, values)
  const cells = actionCells.filter((column) => values[column] !== undefined)
  if (cells.length === 0) return null
  if (last && isIndicatorOnly(last) && values.indicator === undefined && values.component === undefined) {
    // An indicator printed on a line of its own above its actions.
    joinRow(last, entry.grid)
    last.reasons.clear()
    return last
  }
  const draft = startDraft(entry, running)
  takeIndicator(draft, last, entry, running)
  running.fresh = false
  drafts.push(draft)
  return draft
}

const isIndicatorOnly = ({ values }: Draft): boolean =>
  values.indicator !== undefined &&
  actionCells.every((column) => column === 'indicator' || values[column] === undefined)

const enterComponent = (running: Running, values: GridRow['values']): void => {
  const number = numberOf(values.no)
  const name = values.component
  if (name !== undefined && !isJunkName(name, number, running)) {
    Object.assign(running, { component: name, componentNo: number, fresh: true })
  } else if (number !== null && number !== running.componentNo) {
    Object.assign(running, { component: null, componentNo: number, fresh: true })
  }
}

/** A name of capitals without a vowel under a running component is a misread line, unless it is numbered. */
const isJunkName = (name: string, number: number | null, running: Running): boolean =>
  isOnlyMarks(name) || (number === null && running.component !== null && !/[aeiou]/i.test(name))

const ROMAN_DIGITS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

const numberOf = (no: string | undefined): number | null => {
  const sign = no?.replace(/[^\p{L}\d]/gu, '').toLowerCase()
  if (!sign) return null
  if (/^\d{1,3}$/.test(sign)) return Number(sign)
  const roman = ROMAN_DIGITS.indexOf(sign)
  if (roman >= 0) return roman + 1
  return /^[a-z]$/.test(sign) ? sign.charCodeAt(0) - 96 : null
}

const startDraft = ({ grid, rebuilt }: RowEntry, running: Running): Draft => {
  const { area, areaName, componentNo, component } = running
  const componentCarried = component !== null && grid.values.component === undefined
  const own = { values: {}, place: grid.place, reasons: new Map() }
  const draft: Draft = { ...own, area, areaName, componentNo, component, componentCarried }
  if (running.areaGuessed) addReason(draft, 'area', 'area_guessed')
  for (const column of actionCells) takeCell(draft, column, grid.values[column])
  if (rebuilt) for (const column of actionCells) if (draft.values[column]) addReason(draft, column, 'joined_lines')
  if (grid.shifted) addReason(draft, 'action', 'shifted_columns')
  return draft
}

const takeCell = (draft: Draft, column: (typeof actionCells)[number], text: string | undefined): void => {
  if (text === undefined) return
  const lost = column === 'target' || column === 'output' ? !/[\p{L}\d]/u.test(text) : isOnlyMarks(text)
  if (lost) addReason(draft, column, 'unreadable')
  else draft.values[column as Column] = text
}

/** A further action under the same indicator repeats it; under a new component, or in place of a lost one, it is unknown. */
const takeIndicator = (draft: Draft, last: Draft | null, entry: RowEntry, running: Running): void => {
  if (draft.values.indicator !== undefined || draft.reasons.get('indicator')?.has('unreadable')) return
  const above = last?.values.indicator
  if (running.fresh || above === undefined || entry.whole) return
  draft.values.indicator = above
  addReason(draft, 'indicator', 'carried_down')
}
