import { readDate } from '#kernel/dates/read-date.ts'
import type { ParsedDecree } from '../../parsed-plan.ts'
import { type HeaderLine, joinLines } from './header-lines.ts'
import { OFFICE } from './offices.ts'

const OPENING = /^(?:SURAT\s+)?KEPUTUSAN(?:\s+\p{Lu}|$)/u
const NUMBER = /^NOMOR\s*[:.]?\s*([^\s:.].*)$/i
const NUMBER_ALONE = /^NOMOR\s*[:.]?$/i
const ABOUT = /^TENTANG\s*:?\s*(.*)$/i
const DATE = /^(?:pada\s+)?tanggal\s*:?\s*(.*\d.*)$/i
const END = /^(?:[-–•]\s*)?(?:menimbang|mengingat|dengan rahmat|memutuskan|menetapkan|bab\s*[ivx\d]+)\b/i

/** Longest head of a decree, in letters. */
const LONGEST_RUN = 1200

/** Lines within which a decree's number and subject must follow its opening. */
const HEAD_LINES = 14

/**
 * The decision that the plan is (or is an annex of): its number and subject as printed, its day, and the office that
 * decided. A decision only mentioned in the text is none; one about the plan goes before one about the team.
 */
export const readDecree = (lines: readonly HeaderLine[]): ParsedDecree | null => {
  const found = lines.flatMap((line, index) => (OPENING.test(line.text) ? (decreeAt(lines, index) ?? []) : []))
  return found.find(({ about }) => /\b(?:RENCANA|PROGRAM|DOKUMEN|AKSI)\b/i.test(about ?? '')) ?? found[0] ?? null
}

const decreeAt = (lines: readonly HeaderLine[], from: number): ParsedDecree | null => {
  const head = lines.slice(from, from + HEAD_LINES + 20)
  const numberAt = head.findIndex(({ text }) => NUMBER.test(text) || NUMBER_ALONE.test(text))
  const aboutAt = head.findIndex(({ text }) => ABOUT.test(text))
  if (numberAt < 0 || numberAt > HEAD_LINES || aboutAt < numberAt || aboutAt > numberAt + 6)
    return inOneRun(lines, from)
  const numberLine = head[numberAt]?.text ?? ''
  const number = NUMBER.exec(numberLine)?.[1] ?? head[numberAt + 1]?.text ?? null
  const opening = joinLines(head.slice(0, numberAt).map(({ text }) => text)).replace(/^(?:SURAT\s+)?KEPUTUSAN\s*/u, '')
  const subject = subjectAt(head, aboutAt, opening)
  const between = head.slice(numberAt + 1, aboutAt).map(({ text }) => DATE.exec(text)?.[1] ?? '')
  return {
    number: number?.trim() || null,
    date: readDate(between.join(' ')) ?? decidedOn(lines.slice(from)),
    about: subject.about || null,
    issuer: subject.issuer ?? (opening || null),
  }
}

const ONE_RUN =
  /^(?:SURAT\s+)?KEPUTUSAN\s+(\P{Ll}{4,200}?)\s+NOMOR\s*[:.]?\s*(\S.{0,80}?)\s+(?:TANGGAL\s*:?\s*(.{6,30}?)\s+)?TENTANG\s+(\P{Ll}{10,600})$/u

/** Office, number and subject printed as one run of capitals, as annexes do. */
const inOneRun = (lines: readonly HeaderLine[], from: number): ParsedDecree | null => {
  const end = lines.findIndex((line, index) => index > from && (line.gap || END.test(line.text)))
  const run = joinLines(lines.slice(from, end < 0 ? from + HEAD_LINES : end).map(({ text }) => text))
  const match = run.length <= LONGEST_RUN ? ONE_RUN.exec(run) : null
  if (!match) return null
  const [, issuer = null, number = null, day, about = null] = match
  return { number, date: readDate(day ?? '') ?? decidedOn(lines.slice(from)), about, issuer }
}

/** The subject runs to the gap, or to the office that decides, which ends with a comma or stands right before "Menimbang". */
const subjectAt = (
  head: readonly HeaderLine[],
  aboutAt: number,
  opening: string,
): { about: string; issuer: string | null } => {
  const about: string[] = [ABOUT.exec(head[aboutAt]?.text ?? '')?.[1] ?? ''].filter((text) => text !== '')
  const office: string[] = []
  for (const line of head.slice(aboutAt + 1)) {
    if (line.text === '' || END.test(line.text)) return { about: joinLines(about), issuer: issuerOf(office) }
    const apart = line.gap || /,$/.test(line.text) || opening.startsWith(line.text.split(' ').slice(0, 2).join(' '))
    const begins = about.length > 0 && office.length === 0 && OFFICE.test(line.text) && apart
    if (office.length > 0 || begins) {
      if (line.gap && office.length > 0) return { about: joinLines(about), issuer: issuerOf(office) }
      office.push(line.text)
    } else if (line.gap && about.length > 0) {
      return { about: joinLines(about), issuer: null }
    } else {
      about.push(line.text)
    }
  }
  return { about: joinLines(about), issuer: issuerOf(office) }
}

const issuerOf = (office: readonly string[]): string | null =>
  office.length > 0 ? joinLines(office).replace(/[,\s]+$/, '') : null

/** "Ditetapkan di … pada tanggal …": on one line or on two. */
const decidedOn = (lines: readonly HeaderLine[]): string | null => {
  for (const [index, { text }] of lines.entries()) {
    if (!/\bditetapkan\s+di\b/i.test(text)) continue
    const date = readDate(
      lines
        .slice(index, index + 3)
        .map((line) => line.text)
        .join(' '),
    )
    if (date !== null) return date
  }
  return null
}
