import { type HeaderLine, joinLines } from './header-lines.ts'
import { isChapter, readHeading } from './headings.ts'
import { follows, type Marker, takeMarker } from './list-marker.ts'

/** Stops a list whatever stands around it. */
const HARD_STOP =
  /^(?:[-–]\s*)?(?:menimbang|mengingat|memperhatikan|memutuskan|menetapkan|ditetapkan di|lampiran(?:\s+[IVX\d]+)?\s*[.:]?$|tembusan|mengetahui|pada tanggal)\b/i

/** Longest list that a plan prints under one heading. */
const MOST_LINES = 400

type Item = { lines: string[]; marker: Marker | null }

/** Whether the list under `heading` ends before this line. */
const ends = (line: HeaderLine, heading: Marker | null, items: readonly Item[]): boolean => {
  if (line.text === '' || isChapter(line.text) || HARD_STOP.test(line.text)) return true
  const found = readHeading(line.text)
  const { marker } = takeMarker(line.text)
  if (marker === null) return found !== null && line.gap
  const open = items.at(-1)
  const seen = open ? lastMarkers(open) : []
  const continues = seen.some((before) => follows(marker, before))
  const sister = heading !== null && marker.style !== 'bullet' && follows(marker, heading)
  const style = items.find((item) => item.marker !== null)?.marker?.style
  if (sister && found !== null) return true
  if (sister && style !== undefined && style !== marker.style) return !continues
  if (found === null || continues) return false
  return marker.style !== style || marker.order !== 1
}

/** The item's own marker and the last one inside it. */
const lastMarkers = (item: Item): readonly Marker[] => {
  const inner = item.lines.slice(1).flatMap((text) => takeMarker(text).marker ?? [])
  return [...(item.marker ? [item.marker] : []), ...inner.slice(-1)]
}

/**
 * The items of the list that starts at `from`. Lines without a marker continue the item before them; a lead-in ("… yang
 * dimaksud dengan :") is dropped; without any marker each paragraph is an item.
 */
export const listItems = (lines: readonly HeaderLine[], from: number, heading: Marker | null): readonly string[] => {
  const items: Item[] = []
  for (const line of lines.slice(from, from + MOST_LINES)) {
    const open = items.at(-1)
    if (ends(line, heading, items)) break
    const { marker, rest } = takeMarker(line.text)
    if (marker !== null && !isNested(marker, items)) items.push({ lines: [rest], marker })
    else if (open !== undefined && !startsNew(line, open)) open.lines.push(line.text)
    else items.push({ lines: [rest], marker })
  }
  return items
    .map((item) => joinLines(item.lines))
    .filter((text, index) => /\p{L}{2}/u.test(text) && !isLeadIn(text, items[index]?.marker ?? null))
}

/** A list inside an item ("… yaitu: a) … b) …") belongs to the item's text. */
const isNested = (marker: Marker, items: readonly Item[]): boolean => {
  const open = items.at(-1)
  if (!open?.marker || open.marker.style === 'bullet' || marker.style === open.marker.style) return false
  const inner = marker.style === 'bullet' || marker.order === 1 ? /:$/.test(open.lines.at(-1) ?? '') : hasInner(open)
  return inner && !items.some((item) => item.marker !== null && follows(marker, item.marker) && item !== open)
}

const hasInner = (item: Item): boolean => item.lines.slice(1).some((line) => takeMarker(line).marker?.order === 1)

/** Without a marker a line begins a new item only after a finished sentence and a gap. */
const startsNew = (line: HeaderLine, open: Item): boolean => {
  const last = open.lines.at(-1) ?? ''
  if (open.marker === null && /:$/.test(last)) return true
  return line.gap && /[.;]$/.test(last) && /^\p{Lu}/u.test(line.text)
}

const isLeadIn = (text: string, marker: Marker | null): boolean => marker === null && /:$/.test(text)
