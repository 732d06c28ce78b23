import { getInstrument } from '#modules/instrument/index.ts'
import type { NeutralDocument } from '../core/document.ts'
import type { ParsedAction } from '../core/parsed-plan.ts'
import { readActions } from '../core/reading/read-actions.ts'
import { type Vocabulary, vocabularyOf } from '../core/reading/vocabulary.ts'
import { readDocument } from '../formats/read-document.ts'

export const aVocabulary = (): Vocabulary => vocabularyOf(getInstrument())

/** The neutral document of a text; throws when the reader refuses it. */
export const documentOf = (text: string, fileName = 'rencana.txt'): NeutralDocument => {
  const read = readDocument(new TextEncoder().encode(text), fileName)
  if (!read.ok) throw new Error(`refused: ${read.error.kind}`)
  return read.value
}

export const actionsOf = (text: string, fileName = 'rencana.txt'): readonly ParsedAction[] =>
  readActions(documentOf(text, fileName), getInstrument(), 2026)

/** Lines of tab-separated cells, written with `|` between the cells. */
export const tabbed = (...lines: readonly string[]): string =>
  lines
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .join('\t'),
    )
    .join('\n')

export const classicHeader = 'NO|KOMPONEN|INDIKATOR|LANGKAH AKSI|BUKTI FISIK|TARGET WAKTU'

/** Six rows over two areas, invented, in the layout of the common template. */
export const classicRows = [
  'I|MANAJEMEN PERUBAHAN||||',
  '1|Tim Kerja|Tim kerja telah dibentuk sesuai prosedur|Menyusun SOP pemilihan tim|SOP pemilihan tim|Januari 2026',
  '2|Rencana Pembangunan ZI|Dokumen rencana telah disosialisasikan|Melakukan sosialisasi rencana|Undangan, notulen|Maret 2026',
  '||Agen perubahan sudah ditetapkan|Menetapkan agen perubahan|SK agen perubahan|Februari 2026',
  'II|PENATAAN TATALAKSANA||||',
  '1|Keterbukaan Informasi Publik|Kebijakan keterbukaan informasi telah diterapkan|Mengelola permohonan informasi|Laporan informasi|Setiap bulan',
  '||Keterbukaan informasi publik telah dievaluasi|Menyusun laporan evaluasi|Laporan evaluasi|Juni, Desember 2026',
] as const
