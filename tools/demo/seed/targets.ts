/** What people put where a document says nothing of the time: by what the indicator is about. First fit. */
const HABITS: readonly (readonly [about: RegExp, target: string])[] = [
  [/gratifikasi telah diimplementasikan|pengaduan.*ditindak|permohonan informasi/i, 'Setiap bulan'],
  [/tim kerja|rencana (kerja )?pembangunan|rencana kerja/i, 'Januari 2026'],
  [/role ?model|budaya kerja|aturan disiplin|kode etik/i, 'Setiap bulan'],
  [/pemantauan|monitoring|evaluasi/i, 'Maret, Juni, September, Desember 2026'],
  [/agen perubahan|indikator kinerja|penetapan kinerja|dokumen perencanaan/i, 'Februari 2026'],
  [/laporan kinerja|pelaporan kinerja/i, 'Maret 2026'],
  [/sosialisasi|internalisasi|public campaign|komunikasi/i, 'April, Oktober 2026'],
  [/survei|survey/i, 'Juni, Desember 2026'],
  [/kebutuhan pegawai|training need|kompetensi/i, 'Mei 2026'],
  [/maklum|standar pelayanan|sop/i, 'Februari 2026'],
  [/kinerja individu/i, 'Tribulanan'],
  [/risiko|resiko|pengendalian/i, 'Maret, September 2026'],
  [/inovasi|reward|sanksi/i, 'Juli 2026'],
]

/** A proposal for the time of a row, in the words of an office; null when nobody could say either. */
export const proposedTarget = (indicator: string | null): string | null =>
  HABITS.find(([about]) => about.test(indicator ?? ''))?.[1] ?? null
