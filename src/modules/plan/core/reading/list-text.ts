const NUMBER_MARK = /(^|\s)\(?(\d{1,2})[.)]\s+(?=\S)/g
const LETTER_MARK = /(^|\s)\(?([a-z])[.)]\s+(?=\S)/g
const DASH = /(?:^|\s)[-•–▪]\s+(?=\S)/g

type Mark = { readonly from: number; readonly to: number; readonly order: number }

/**
 * A cell whose list is told by markers, as one sentence: markers dropped, items joined with "; ", their final punctuation
 * left out. Numbers in running text ("formasi 4.1", "no 37/2012") are no markers: a list begins at the cell's start or after
 * a colon and counts on by one. A cell without a list stays as printed.
 */
export const unmarkList = (text: string): string => {
  const marks = risingMarks(text)
  if (marks.length > 0) return joinItems(text, marks)
  const dashes = dashMarks(text)
  return dashes.length > 0 ? joinItems(text, dashes) : text
}

const risingMarks = (text: string): readonly Mark[] => {
  const numbers = rising([...text.matchAll(NUMBER_MARK)].map((found) => markOf(found, Number(found[2]))))
  if (opensList(text, numbers)) return numbers
  const letters = rising(
    [...text.matchAll(LETTER_MARK)].map((found) => markOf(found, (found[2]?.charCodeAt(0) ?? 96) - 96)),
  )
  return letters.length > 1 && opensList(text, letters) ? letters : []
}

const markOf = (found: RegExpExecArray, order: number): Mark => ({
  from: found.index,
  to: found.index + found[0].length,
  order,
})

/** The longest run from the first mark that counts on by one. */
const rising = (marks: readonly Mark[]): readonly Mark[] => {
  const run: Mark[] = []
  for (const mark of marks) {
    const last = run.at(-1)
    if (!last || mark.order === last.order + 1) run.push(mark)
  }
  return run
}

const opensList = (text: string, marks: readonly Mark[]): boolean => {
  const [first] = marks
  if (!first) return false
  const before = text.slice(0, first.from).trimEnd()
  return before === '' || ((before.endsWith(':') || first.order === 1) && marks.length > 1)
}

const dashMarks = (text: string): readonly Mark[] => {
  const marks = [...text.matchAll(DASH)].map((found) => markOf(found, 0))
  const [first] = marks
  if (!first) return []
  const before = text.slice(0, first.from).trimEnd()
  return before === '' || before.endsWith(':') ? marks : []
}

const joinItems = (text: string, marks: readonly Mark[]): string => {
  const lead = text.slice(0, marks[0]?.from ?? 0).trim()
  const items = marks.map((mark, at) => text.slice(mark.to, marks[at + 1]?.from ?? text.length).trim())
  const list = items
    .map((item) => (items.length > 1 ? item.replace(/[.;,]+$/, '') : item))
    .filter((item) => item !== '')
    .join('; ')
  if (lead === '') return list
  return /[:]$/.test(lead) ? `${lead} ${list}` : `${lead}; ${list}`
}
