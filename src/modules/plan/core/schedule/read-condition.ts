import { readMonthName } from '#kernel/dates/month-names.ts'

const EVERY = '(?:setiap|tiap)'
const OPENERS = [
  'jika',
  'bila(?:mana)?',
  'apabila',
  'ketika',
  'manakala',
  'jikalau',
  'kalau',
  `${EVERY}[\\s-]*(?:kali|saat)?\\s*(?:ada|terdapat|terjadi|diperlukan|dibutuhkan)`,
  `${EVERY}[\\s-]*(?:kali|saat)`,
  'adanya',
  '(?:pada\\s+)?saat\\s+(?:ada|terdapat|terjadi|diperlukan|dibutuhkan)',
  '(?:selama|sepanjang)\\s+(?:ada|masih|diperlukan)',
  '(?:sesuai|menyesuaikan|berdasarkan)\\s+(?:dengan\\s+)?(?:kebutuhan|keperluan|kondisi|permintaan|permohonan)',
  'dalam\\s+hal',
  'setelah',
  'sesudah',
  'insident[ai]l',
  'insidentil',
  'sewaktu\\s*-?\\s*waktu',
  'kondisional',
  'situasional',
]
const CONDITION = new RegExp(`(?<![\\p{L}])(?:${OPENERS.join('|')})(?:nya)?(?![\\p{L}])`, 'iu')

const LOOSE =
  /(?<![\p{L}])(?:(?:sesuai|menyesuaikan|mengikuti|berdasarkan)\s+(?:dengan\s+)?(?:jadwal|agenda|ketentuan|kalender|tahapan|waktu)|terjadwal|tentatif)(?![\p{L}])/iu

/** Without the stop at its end, and without a bracket that was opened before it. */
const trimEnd = (clause: string): string => {
  const bare = clause.replace(/[\s.,;:]+$/u, '')
  return bare.endsWith(')') && !bare.includes('(') ? trimEnd(bare.slice(0, -1)) : bare
}

const clauseFrom = (text: string, at: number): string => {
  const rest = text.slice(at)
  const stop = rest.search(/;|[,(]\s*(?=\p{L})/u)
  if (stop < 0) return trimEnd(rest)
  const next = /[\p{L}]+/u.exec(rest.slice(stop + 1))?.[0] ?? ''
  const cut = rest[stop] === ';' || readMonthName(next) !== null
  return trimEnd(cut ? rest.slice(0, stop) : rest)
}

/** The condition on which a target hangs ("Jika ada perubahan"), verbatim from its first word to the end of its clause; null without one. */
export const readCondition = (text: string): string | null => {
  const match = CONDITION.exec(text)
  return match ? clauseFrom(text, match.index) : null
}

/** A target that points to some timetable ("Sesuai jadwal") but names no event: verbatim, or null. */
export const readLooseTiming = (text: string): string | null => {
  const match = LOOSE.exec(text)
  return match ? clauseFrom(text, match.index) : null
}
