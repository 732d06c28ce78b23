import { mendMonthNames } from '#kernel/dates/month-names.ts'

/** Target text with tags, stars and torn month names mended and every kind of dash made plain; case is kept. */
export const normalizeTarget = (text: string): string =>
  mendMonthNames(
    text
      .normalize('NFKC')
      .replace(/<[^<>]{0,300}>/g, ' ')
      .replace(/[*_`|]+/g, ' ')
      .replace(/[\u2010-\u2015\u2212~]/g, '-')
      .replace(/[\u2192\u27a1]/g, ' s/d ')
      .replace(/[\u2018\u2019\u00b4]/g, "'")
      .replace(/\s+/g, ' ')
      .trim(),
  ).replace(/(\p{Ll})-\s+(?=(?:an|kan|nya)\b)/gu, '$1')

const NUMBERED = /(?<=^|\s)(\d{1,2}|[a-h])[.)]\s*(?=\p{L})/gu

/**
 * The targets of a cell that numbers them ("1. Ketika ada perubahan 2. Semester"), or null when it does not.
 * Numbers must count up from the first: "31. Januari" alone numbers nothing.
 */
export const numberedTargets = (text: string): readonly string[] | null => {
  const marks = [...text.matchAll(NUMBERED)]
  const first = marks[0]?.[1]
  if (marks.length < 2 || (first !== '1' && first !== 'a')) return text.startsWith('- ') ? dashedTargets(text) : null
  const order = (mark: string): number => (/\d/.test(mark) ? Number(mark) : mark.charCodeAt(0) - 96)
  const counting = marks.every((mark, index) => order(mark[1] ?? '') === index + 1)
  if (!counting) return null
  return marks.map((mark, index) =>
    text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length).trim(),
  )
}

const dashedTargets = (text: string): readonly string[] | null => {
  const items = text.slice(2).split(/\s-\s/)
  return items.length > 1 ? items.map((item) => item.trim()) : null
}
