/** How much an action is to yield: "12 dokumen" is 12 and "dokumen". */
export type OutputTarget = {
  readonly count: number | null
  /** In lower case; null where no count was read. */
  readonly unit: string | null
}

const WORDS: Readonly<Record<string, number>> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
  sebelas: 11,
  'dua belas': 12,
  duabelas: 12,
}

const LEADING = new RegExp(
  `^(?:(\\d{1,5})(?![\\d.,]*\\d)|(${Object.keys(WORDS).join('|')})(?!\\p{L}))\\s*(?:\\(\\s*[\\p{L}\\s]+\\s*\\))?\\s*(.*)$`,
  'isu',
)
const SOLE = /^\D*?(\d{1,5})\s*\)?\s*(\p{L}[^\d]*)$/su

/**
 * Reads an output cell. A text without a leading number ("Banner, notulen rapat, dokumentasi") counts nothing, and a
 * percentage is a rate, not a number of pieces: both give nulls.
 */
export const parseOutput = (text: string | null): OutputTarget => {
  const plain = (text ?? '')
    .normalize('NFKC')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/[*_]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–—•.:]+/, '')
    .trim()
  const none = { count: null, unit: null }
  const leading = LEADING.exec(plain)
  const tail = leading?.[3] ?? ''
  if (!leading) return sole(plain)
  if (/^(?:%|persen|prosen|per\s?sen)/i.test(tail)) return none
  const count = leading[1] ? Number(leading[1]) : (WORDS[leading[2]?.toLowerCase() ?? ''] ?? null)
  const unit = tail
    .replace(/^[x×](?!\p{L})\s*/iu, 'kali ')
    .replace(/[\s.;,]+$/, '')
    .toLowerCase()
  if (count === null || count === 0) return none
  return { count, unit: /\p{L}/u.test(unit) ? unit : null }
}

/** "Laporan: 4 dokumen": one number, and words after it. */
const sole = (plain: string): OutputTarget => {
  const match = SOLE.exec(plain)
  const count = Number(match?.[1] ?? 0)
  const unit = match?.[2]?.replace(/[\s.;,]+$/, '').toLowerCase() ?? ''
  const counted = /^(?:dokumen|laporan|kegiatan|berkas|lembar|buah|kali|unit|eksemplar|buku|paket|orang|rekap)/.test(
    unit,
  )
  return counted && count > 0 ? { count, unit } : { count: null, unit: null }
}
