/*
 * What the samples say: texts of an office that does not exist. They stand here and not among the sentences of src/locales,
 * because every browser fetches those, and this page alone shows these.
 */

export const long =
  'Penyelenggaraan rapat koordinasi pembangunan zona integritas menuju wilayah bebas dari korupsi dan wilayah birokrasi bersih dan melayani di lingkungan dinas beserta seluruh unit pelaksana teknis'

/** No place to break it: names of files are like this. */
export const unbroken = 'undangan_daftar-hadir_notulen_dokumentasi_rapat_koordinasi_triwulan_IV_FINAL_revisi_3_ttd.pdf'

export const say = {
  title: 'Komponen',
  lead: 'Setiap komponen Zona dalam setiap keadaannya. Teks contohnya rekaan.',
  foot: 'Kaki halaman: untuk alamat kantor dan tautan yang selalu sama.',
  contents: 'Isi halaman',
  save: 'Simpan',
  cancel: 'Batal',
  next: 'Lanjut',
  back: 'Kembali',
  upload: 'Unggah bukti',
  remove: 'Hapus rencana',
  open: 'Buka rapat',
  search: 'Cari',
  busy: 'Menyimpan',
  choose: 'Pilih berkas',
  none: 'Belum ada berkas yang dipilih',
  show: 'Tampilkan',
  hide: 'Sembunyikan',
  copy: 'Salin',
  print: 'Cetak',
  copied: 'disalin',
  refused: 'Peramban menolak menyalin. Teks sudah dipilih: tekan Ctrl C.',
  optional: 'boleh kosong',
  sent: 'Formulir dikirim:',
  frame: 'Lihat bingkai unit',
  skip: 'Langsung ke isi',
  brand: 'Zona',
  person: 'Ratna Wulandari',
} as const

export const questions = {
  remove: {
    question: 'Hapus rencana kerja 2026?',
    consequence: 'Rencana, 74 langkah aksi dan jadwalnya hilang. Bukti yang sudah diunggah tetap ada.',
    confirmLabel: 'Hapus rencana',
    cancelLabel: 'Batal',
  },
  end: {
    question: 'Akhiri semua sesi lain?',
    consequence: 'Perangkat lain harus masuk lagi. Perangkat ini tetap masuk.',
    confirmLabel: 'Akhiri sesi',
    cancelLabel: 'Batal',
  },
} as const

export const changeWords = { from: 'dari', to: 'menjadi', empty: 'kosong' } as const

export const monthNames = [
  { short: 'Jan', long: 'Januari' },
  { short: 'Feb', long: 'Februari' },
  { short: 'Mar', long: 'Maret' },
  { short: 'Apr', long: 'April' },
  { short: 'Mei', long: 'Mei' },
  { short: 'Jun', long: 'Juni' },
  { short: 'Jul', long: 'Juli' },
  { short: 'Agu', long: 'Agustus' },
  { short: 'Sep', long: 'September' },
  { short: 'Okt', long: 'Oktober' },
  { short: 'Nov', long: 'November' },
  { short: 'Des', long: 'Desember' },
] as const

export const stateWords = {
  none: 'belum mulai',
  ok: 'lengkap',
  due: 'jatuh tempo',
  late: 'terlambat',
  info: 'perlu dibaca',
} as const

export const noticeTexts = {
  ok: { title: 'Rencana disimpan', text: '74 langkah aksi masuk ke kalender tahun 2026.' },
  due: { title: 'Tiga bukti jatuh tempo minggu ini', text: 'Yang paling dekat: laporan monev, 20 November 2026.' },
  late: {
    title: 'Berkas tidak dapat dibaca',
    text: 'Berkas ini terkunci kata sandi. Buka kuncinya, lalu unggah lagi.',
  },
  info: { title: 'Tautan berlaku sampai 27 November 2026', text: 'Membukanya tidak menghabiskannya.' },
} as const

export const frame = {
  title: 'Bingkai unit',
  card: 'Isi halaman berdiri di sini',
  menu: 'Menu',
  out: 'Keluar',
  unit: 'Dinas Kearsipan Kota Contoh',
} as const
