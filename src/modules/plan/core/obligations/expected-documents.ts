import type { SchedulePart } from '../schedule/schedule.ts'

const initials = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase()

/**
 * The documents that belong to one of several targets of a row: those its label names ("PK": Perjanjian Kinerja), else the
 * one in the same place of the list when there are as many documents as targets; null when nothing tells.
 */
export const documentsOfPart = (
  part: SchedulePart,
  index: number,
  parts: readonly SchedulePart[],
  items: readonly string[],
): readonly string[] | null => {
  const label = part.label?.toLowerCase() ?? null
  const named = label === null ? [] : items.filter((item) => nameMatches(item.toLowerCase(), label))
  if (named.length > 0) return named
  const own = items[index]
  return parts.length === items.length && own !== undefined ? [own] : null
}

const nameMatches = (item: string, label: string): boolean => item.includes(label) || initials(item) === label
