import { type HeaderLine, joinLines } from './header-lines.ts'
import { isCapitals, isChapter, readHeading } from './headings.ts'
import { follows, type Marker, takeMarker } from './list-marker.ts'
import { isSignatureLine } from './signature-lines.ts'

/** Stops a list whatever stands around it. */
const HARD_STOP =
  /^(?:[-–]\s*)?(?:(?:menimbang|mengingat|memperhatikan|memutuskan|menetapkan)\s*(?::|$)|ditetapkan di\b|lampiran(?:\s+[IVX\d]+)?\s*[.:]?$|tembusan\s*:?$|mengetahui\s*[,:]?$|pada tanggal\b)/i

/** Longest list that a plan prints under one heading, in lines. */
const MOST_LINES = 400

type Item = { lines: HeaderLine[]; marker: Marker | null }

/**
 * The items of the list that starts at `from`, under a heading marked `heading`. Lines without a marker continue the item
 * before them; the rest of the heading and a lead-in ("… yang dimaksud dengan :") are dropped; without any marker each
 * paragraph is an item.
 */
export const listItems = (lines: readonly HeaderLine[], from: number, heading: Marker | null): readonly string[] => {
  const items: Item[] = []
  const printed = lines.slice(from, from + MOST_LINES).filter((line) => !isRunning(line))
  for (const [index, line] of printed.entries()) {
    if (ends(line, heading, items)) break
    const place = placeOf(printed, index, items)
    const { marker, rest } = takeMarker(line.text)
    if (place === 'after') break
    if (place === 'inside') items.at(-1)?.lines.push(line)
    else items.push({ lines: [{ ...line, text: rest }], marker })
  }
  const texts = items.flatMap((item, index) => textOf(item, items[index + 1], index))
  return texts.filter((text) => /\p{L}{2}/u.test(text))
}

/** Whether a line is a new item, goes on with the last one, or stands after the list. */
const placeOf = (lines: readonly HeaderLine[], index: number, items: readonly Item[]): 'new' | 'inside' | 'after' => {
  const [line, open] = [lines[index], items.at(-1)]
  if (line === undefined || open === undefined) return 'new'
  const { marker } = takeMarker(line.text)
  if (marker !== null) return isNested(marker, items) ? 'inside' : 'new'
  if (!startsNew(line, open)) return 'inside'
  if (open.marker === null) return 'new'
  const next = nextMarker(lines, index + 1, open.marker)
  if (next === null) return 'after'
  return next.style !== 'bullet' && follows(next, open.marker) ? 'inside' : 'new'
}

/** How far a paragraph without a marker may stand from the item that shows the list to go on. */
const LOOK_AHEAD = 12

/** The marker that goes on with a list after words without one; null when the list is over and prose follows. */
const nextMarker = (lines: readonly HeaderLine[], from: number, before: Marker): Marker | null => {
  for (const line of lines.slice(from, from + LOOK_AHEAD)) {
    if (line.text === '' || isChapter(line.text) || HARD_STOP.test(line.text)) return null
    const { marker } = takeMarker(line.text)
    if (marker === null) continue
    const restarts = marker.order === 1 || marker.style === 'bullet'
    return marker.style === before.style && (restarts || marker.order <= before.order + 2) ? marker : null
  }
  return null
}

/** Page numbers and headers repeated on every page. */
const isRunning = (line: HeaderLine): boolean => line.running || PAGE_NUMBER.test(line.text)

const PAGE_NUMBER = /^(?:[-–—\s]*\d{1,3}[-–—\s]*|(?:hal(?:aman)?\.?|page)\s*\d+.*)$/i

const ends = (line: HeaderLine, heading: Marker | null, items: readonly Item[]): boolean => {
  if (line.text === '' || isChapter(line.text) || HARD_STOP.test(line.text)) return true
  const found = readHeading(line.text)
  const { marker } = takeMarker(line.text)
  if (marker === null && items.length > 0 && line.gap && isSignatureLine(line.text)) return true
  if (marker === null) return found !== null && items.length > 0 && isHeadingOf(line, items)
  const open = items.at(-1)
  const continues = open !== undefined && lastMarkers(open).some((before) => follows(marker, before))
  const sister = heading !== null && marker.style !== 'bullet' && follows(marker, heading)
  const style = items.find((item) => item.marker !== null)?.marker?.style
  if (sister && found !== null) return true
  if (sister && style !== undefined && style !== marker.style) return !continues
  if (found === null || continues) return false
  return marker.style !== style || marker.order !== 1
}

/** A heading without a number: capitals after ordinary words, or a line apart that does not finish the item before it. */
const isHeadingOf = (line: HeaderLine, items: readonly Item[]): boolean => {
  const last = items.at(-1)?.lines.at(-1)?.text ?? ''
  if (isCapitals(line.text)) return /\p{Ll}{2}/u.test(last)
  return line.gap && (/[.;:]$/.test(last) || !/\.$/.test(line.text))
}

/** The item's own marker and the last one inside it. */
const lastMarkers = (item: Item): readonly Marker[] => {
  const inner = item.lines.slice(1).flatMap(({ text }) => takeMarker(text).marker ?? [])
  return [...(item.marker ? [item.marker] : []), ...inner.slice(-1)]
}

/** A list inside an item ("… yaitu: a) … b) …") belongs to the item's text. */
const isNested = (marker: Marker, items: readonly Item[]): boolean => {
  const open = items.at(-1)
  if (!open?.marker || open.marker.style === 'bullet' || marker.style === open.marker.style) return false
  const first = marker.style === 'bullet' || marker.order === 1
  const inner = open.lines.slice(1).some(({ text }) => takeMarker(text).marker !== null)
  const opens = first ? /:$/.test(open.lines.at(-1)?.text ?? '') : inner
  return opens && !items.some((item) => item !== open && item.marker !== null && follows(marker, item.marker))
}

/** Without a marker a line begins a new item only after a finished sentence and a gap. */
const startsNew = (line: HeaderLine, open: Item): boolean => {
  const last = open.lines.at(-1)?.text ?? ''
  if (open.marker === null && /:$/.test(last)) return true
  return line.gap && /[.;]$/.test(last) && /^\p{Lu}/u.test(line.text)
}

/** An item's text without the lead-in of the list that follows it; nothing for a lead-in or the rest of a heading. */
const textOf = (item: Item, next: Item | undefined, index: number): readonly string[] => {
  const text = joinLines(item.lines.map((line) => line.text))
  if (item.marker === null) {
    const heading = index === 0 && next?.marker != null && (!/\p{Ll}{2}/u.test(text) || !item.lines[0]?.gap)
    return heading || /:$/.test(text) ? [] : [text]
  }
  if (!/:$/.test(text) || next?.marker?.order !== 1) return [text]
  const lead = item.lines.findLastIndex((line) => line.gap)
  return [joinLines((lead > 0 ? item.lines.slice(0, lead) : item.lines).map((line) => line.text))]
}
