import { pick, pickNumber, type Random } from '../../bench/random.ts'

/** What people write beside a finished duty, by the document that it wants. First fit. */
const BY_DOCUMENT: readonly (readonly [about: RegExp, notes: readonly string[]])[] = [
  [
    /\bsk\b|keputusan|penetapan/i,
    ['SK nomor 800/{n}/2026 sudah ditandatangani.', 'SK terbit, salinan ada di map {section}.'],
  ],
  [
    /undangan|daftar hadir|notulen|rapat/i,
    [
      'Rapat tanggal {d}; undangan, daftar hadir, notulen, dan foto lengkap.',
      'Notulen sudah diparaf pimpinan. Daftar hadir {k} orang.',
    ],
  ],
  [
    /sosialisasi|banner|foto|dokumentasi|publik/i,
    [
      'Spanduk terpasang di ruang pelayanan, foto tersimpan.',
      'Sosialisasi saat apel pagi, dihadiri {k} pegawai. Foto ada di grup.',
    ],
  ],
  [
    /laporan|lap\b|rekap/i,
    [
      'Laporan sudah disampaikan ke pimpinan, tanda terima ada.',
      'Laporan nomor 700/{n} dikirim lewat srikandi.',
      'Rekap selesai; angka dicocokkan dengan bagian keuangan.',
    ],
  ],
  [
    /survei|survey|kepuasan|ikm/i,
    ['Survei {k} responden, hasilnya ditempel di papan informasi.', 'Rekap kuesioner sudah diunggah ke situs.'],
  ],
  [/sop/i, ['SOP direviu bersama pelaksana, versi baru berlaku mulai tanggal {d}.']],
  [
    /pengaduan|wbs|whistle|gratifikasi|kepentingan/i,
    ['Nihil laporan bulan ini; formulir nihil ditandatangani.', 'Register diperbarui, tidak ada laporan baru.'],
  ],
]

const ANY = [
  'Selesai.',
  'Sudah lengkap.',
  'Berkas fisik ada di lemari arsip {section}.',
  'Sudah dicek Sekretaris.',
  'Terlampir di map bulan ini.',
]

const SECTIONS = ['Umum', 'Perencanaan', 'Pelayanan', 'Keuangan', 'Kepegawaian']

const filled = (random: Random, text: string, day: number): string =>
  text
    .replace('{n}', String(12 + pickNumber(random, 480)))
    .replace('{k}', String(14 + pickNumber(random, 40)))
    .replace('{d}', String(Math.max(1, day - pickNumber(random, 5))))
    .replace('{section}', pick(random, SECTIONS))

/** A note for a duty that is done on a day of its month; empty for three in ten, as people are. */
export function noteFor(random: Random, about: string, day: number): string {
  if (random() < 0.3) return ''
  const fitting = BY_DOCUMENT.find(([pattern]) => pattern.test(about))?.[1] ?? ANY
  return filled(random, pick(random, random() < 0.8 ? fitting : ANY), day)
}

export const lateNote = (random: Random): string =>
  pick(random, [
    'Terlambat karena menunggu tanda tangan.',
    'Menyusul: pejabat baru dilantik pertengahan bulan.',
    'Terlambat, rapat diundur setelah Lebaran.',
    'Data dari bidang baru masuk minggu ini.',
  ])

export const doubtNote = (random: Random): string =>
  pick(random, [
    'Daftar hadir belum ditandatangani semua, mohon dilengkapi.',
    'Foto kegiatan belum ada.',
    'Tambahan: notulen versi akhir menyusul besok.',
  ])

export const mendedNote = (random: Random): string =>
  pick(random, ['Sudah dilengkapi.', 'Daftar hadir lengkap, dipindai ulang.', 'Foto dan notulen sudah ditambahkan.'])
