import { bigramProfile, diceOfProfiles } from '#kernel/text/dice.ts'
import { foldText } from '#kernel/text/fold-text.ts'
import { startsLower } from './cell-kind.ts'
import type { Column } from './columns.ts'

/** `foreign`: the header of a column that no action table has, such as the names in a list of team members. */
export type HeaderMeaning = Column | 'foreign'

/**
 * Header words of published plans and what they may mean, likeliest first. The same word changes meaning from file to file
 * ("Output" is a deliverable or the list of evidence), so several meanings are judged by what stands below.
 * A new synonym is one line here; write it folded: lower case, punctuation as spaces.
 */
const HEADER_WORDS: Readonly<Record<string, readonly HeaderMeaning[]>> = {
  no: ['no'],
  nomor: ['no'],
  'no urut': ['no'],
  area: ['area'],
  'area perubahan': ['area'],
  'area i': ['area'],
  pilar: ['area'],
  pokja: ['area', 'pic'],
  'kelompok kerja': ['area', 'pic'],
  komponen: ['component', 'area'],
  'komponen pengungkit': ['component', 'area'],
  'sub komponen': ['component'],
  'sub pilar': ['component'],
  'sub area': ['component'],
  subarea: ['component'],
  indikator: ['indicator', 'component'],
  'indikator keberhasilan': ['indicator'],
  'indikator kinerja': ['indicator'],
  kriteria: ['indicator'],
  pertanyaan: ['indicator'],
  penilaian: ['indicator', 'component'],
  'rencana kerja': ['action', 'indicator', 'evidence'],
  'deskripsi rencana kinerja': ['indicator', 'action'],
  'langkah aksi': ['action'],
  'langkah langkah aksi': ['action'],
  'langkah kerja': ['action'],
  'langkah langkah': ['action'],
  'rencana aksi': ['action'],
  aksi: ['action'],
  'rencana tindak': ['action'],
  'rencana kegiatan': ['action'],
  uraian: ['action', 'indicator'],
  'uraian kegiatan': ['action'],
  'rincian kegiatan': ['action'],
  kegiatan: ['action'],
  'program kegiatan': ['action'],
  'program kerja': ['action'],
  program: ['action', 'component'],
  'kegiatan tahapan': ['action'],
  'petunjuk teknis': ['action', 'other'],
  'bukti fisik': ['evidence'],
  bukti: ['evidence'],
  dokumen: ['evidence'],
  'dokumen pendukung': ['evidence'],
  'data dukung': ['evidence'],
  'bukti dukung': ['evidence'],
  'bukti pendukung': ['evidence'],
  eviden: ['evidence'],
  evidence: ['evidence'],
  evidences: ['evidence'],
  daduk: ['evidence'],
  dakung: ['evidence'],
  'pedoman bukti': ['evidence'],
  'rencana output': ['evidence', 'output'],
  'target waktu': ['target'],
  waktu: ['target'],
  'waktu pelaksanaan': ['target'],
  'waktu pemenuhan': ['target'],
  'target waktu pelaksanaan': ['target'],
  'target penyelesaian': ['target'],
  'batas waktu': ['target'],
  jadwal: ['target'],
  'jadwal pelaksanaan': ['target'],
  'target bulan': ['target'],
  'target mingguan': ['target'],
  bulan: ['target'],
  quarter: ['target'],
  triwulan: ['target'],
  periode: ['target'],
  target: ['target', 'output', 'indicator'],
  output: ['output', 'evidence'],
  keluaran: ['output', 'evidence'],
  hasil: ['output', 'evidence'],
  'target output': ['output', 'evidence'],
  jumlah: ['quantity'],
  'jumlah pelaksanaan': ['quantity'],
  frekuensi: ['quantity', 'target'],
  'frekuensi pelaksanaan': ['quantity', 'target'],
  volume: ['quantity', 'output'],
  satuan: ['quantity', 'other'],
  pic: ['pic'],
  pjk: ['pic'],
  'penanggung jawab': ['pic'],
  penanggungjawab: ['pic'],
  pelaksana: ['pic'],
  'tim kerja terkait': ['pic'],
  petugas: ['pic'],
  'unit kerja': ['pic'],
  kode: ['question', 'other'],
  'kode lke': ['question'],
  'kode pertanyaan': ['question'],
  realisasi: ['other'],
  progress: ['other'],
  progres: ['other'],
  status: ['other'],
  keterangan: ['other'],
  ket: ['other'],
  kendala: ['other'],
  permasalahan: ['other'],
  catatan: ['other'],
  link: ['other'],
  bobot: ['other'],
  nilai: ['other'],
  anggaran: ['other'],
  jawaban: ['other'],
  'pilihan jawaban': ['other'],
  penjelasan: ['other', 'indicator'],
  'target prioritas': ['foreign'],
  prioritas: ['foreign'],
  nama: ['foreign'],
  jabatan: ['foreign'],
  'jabatan dalam tim': ['foreign'],
  'kedudukan dalam tim': ['foreign'],
  nip: ['foreign'],
  'pangkat golongan': ['foreign'],
  pangkat: ['foreign'],
  golongan: ['foreign'],
  tugas: ['foreign'],
  'uraian tugas': ['foreign'],
  'nama jabatan': ['foreign'],
}

/** A header names its column in a few words; longer cells are content. */
const MAX_HEADER_LENGTH = 48
const MIN_SIMILARITY = 0.82

const entries = Object.entries(HEADER_WORDS)
const meanings = new Map<string, readonly HeaderMeaning[]>(entries)
const longWords = entries
  .filter(([words]) => words.length >= 6)
  .map(([words, meaning]) => ({ profile: bigramProfile(words), meaning }))

const foldHeader = (cell: string): string => foldText(cell).replace(/ ?\b20\d\d$/, '')

/** What a header cell may mean, likeliest first; none when it is no header word. A trailing year is passed over. */
export const headerMeanings = (cell: string): readonly HeaderMeaning[] =>
  cell === '' || cell.length > MAX_HEADER_LENGTH ? [] : (meanings.get(foldHeader(cell)) ?? [])

/** The same for a misprinted header word ("BUKTl FISIK"). */
export const nearHeaderMeanings = (cell: string): readonly HeaderMeaning[] => {
  const folded = cell.length > MAX_HEADER_LENGTH ? '' : foldHeader(cell)
  if (folded.length < 4 || /\d/.test(folded) || startsLower(cell)) return []
  const profile = bigramProfile(folded)
  return longWords.find((long) => diceOfProfiles(long.profile, profile) >= MIN_SIMILARITY)?.meaning ?? []
}
