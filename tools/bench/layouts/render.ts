import { getInstrument } from '#modules/instrument/index.ts'
import { AREA_NUMBERS, getAreaName } from '#modules/instrument/model.ts'
import type { Gold, GoldSample } from '../samples.ts'
import { cellsOf, isHeaderLine, linesOf } from '../table-text.ts'
import { type Cell, cellText, type Layout } from './layout.ts'
import { stringify } from './stringify.ts'

/** Fewer cells than this are a table of something else, such as the priority targets. */
const MIN_CELLS = 5

export type Rendered = { readonly fileName: string; readonly text: string; readonly gold: Gold }

const areaName = (area: string): string => {
  const number = AREA_NUMBERS.find((each) => each === area)
  return number ? getAreaName(getInstrument(), number) : area
}

/** The rows of the table as cells; a heading is a row of one filled cell. */
function tableRows(gold: Gold, layout: Layout): string[][] {
  const rows = [layout.columns.map(([, header]) => header)]
  let area: string | null = null
  let component: string | null = null
  gold.actions.forEach((action, at) => {
    if (action.area !== area) {
      area = action.area
      component = null
      if (layout.heading && area)
        rows.push(layout.columns.map((_, column) => (column === 0 ? heading(layout, area) : '')))
    }
    const same = action.component === component && !layout.repeats
    component = action.component
    const hidden: readonly Cell[] = same ? ['number', 'component'] : []
    rows.push(
      layout.columns.map(([cell]) => {
        if (cell === 'area') return areaName(action.area ?? '')
        return hidden.includes(cell) ? '' : cellText(action, cell, at)
      }),
    )
  })
  return rows
}

const heading = (layout: Layout, area: string | null): string =>
  layout.heading && area ? layout.heading(area, areaName(area)) : ''

/** The transcription as this layout prints it: with the names of the persons that were invented for it. */
const goldOf = (gold: Gold, layout: Layout): Gold => {
  if (!layout.columns.some(([cell]) => cell === 'pic')) return gold
  return { ...gold, actions: gold.actions.map((action, at) => ({ ...action, pic: cellText(action, 'pic', at) })) }
}

/** The sample with its action table printed anew in another layout; the prose around it stays. */
export function renderLayout(sample: GoldSample, layout: Layout): Rendered {
  const lines = linesOf(sample.text)
  const first = lines.findIndex(isHeaderLine)
  const last = lines.findLastIndex((line) => cellsOf(line).length >= MIN_CELLS)
  const table = stringify(tableRows(sample.gold, layout), layout.extension)
  const prose = (part: readonly string[]) =>
    layout.extension === 'csv' ? part.map((line) => stringify([cellsOf(line)], 'csv')) : part
  const text = [...prose(lines.slice(0, first)), table, '', ...prose(lines.slice(last + 1))].join('\n')
  return { fileName: `plan.${layout.extension}`, text, gold: goldOf(sample.gold, layout) }
}
