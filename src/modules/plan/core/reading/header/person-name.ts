import { OFFICE, RANK } from './offices.ts'

/** Words that stand in no person's name. */
const NOT_NAMES =
  /\b(?:nip|nrp|tahun|tanggal|badan|dinas|kantor|kecamatan|kota|kabupaten|pemerintah|tim|zona|integritas|menuju|wilayah|bab|lampiran|keputusan|jl|jalan|telp|website|www|nomor|salinan|sesuai|aslinya|mengetahui|menyetujui|signature|stempel|logo|rencana|kerja|republik|pengadilan|komisi|sekretariat|dan|yang|di|pada|stamp|tanda|tangan)\b/i
/** Degrees after a name: all from the first comma on, or abbreviations with dots ("S.Sos M.Si"). */
const DEGREES = /,.*$|(?:\s+(?:\p{Lu}\p{Ll}{0,4}\.)+\p{L}{0,6}\.?)+$/u
const TITLES = /^(?:(?:Prof|Dr|dr|drg|Drs|Dra|Ir|H|Hj|KH|R|Rr|Ns|apt)\.?\s+)+/
const LONGEST_NAME = 70

/** Whether a printed line is a person's name, with or without degrees; captions, offices and ranks are not. */
export const isPersonName = (line: string): boolean => {
  const text = line.replace(/^\(\s*|\s*\)$/g, '').trim()
  if (text.length < 3 || text.length > LONGEST_NAME || /[:;!?<>@/\d]/.test(text)) return false
  if (OFFICE.test(text) || RANK.test(text) || NOT_NAMES.test(text)) return false
  const bare = text.replace(TITLES, '').replace(DEGREES, '')
  const words = bare.split(/[\s.,]+/).filter((word) => word !== '')
  const capital = words.every((word) => /^['’]?\p{Lu}/u.test(word) || /^(?:bin|binti|van|al|as|el)$/.test(word))
  return words.length >= 1 && words.length <= 8 && capital && /\p{L}{3}/u.test(text) && !/\.$/.test(bare.trim())
}
