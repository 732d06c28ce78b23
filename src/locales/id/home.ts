export const home = {
  'home.title': 'Beranda',
  'home.greeting.late': { other: '{count} kewajiban terlambat menunggu Anda' },
  'home.greeting.due': { other: '{count} kewajiban jatuh tempo bulan ini' },
  'home.greeting.calm': 'Tidak ada yang terlambat',
  'home.late': 'Terlambat',
  'home.late.none': 'Tidak ada yang terlambat.',
  'home.due': 'Jatuh tempo bulan ini',
  'home.due.none': 'Tidak ada lagi yang jatuh tempo bulan ini.',
  'home.seeAll': { other: 'Lihat semua {count}' },
  'home.year': 'Setahun menurut area',
  'home.openPlan': 'Buka rencana',
  'home.empty.title': 'Mulai dari rencana kerja',
  'home.empty.text':
    'Unggah dokumen rencana kerja yang sudah dimiliki unit. Zona membacanya dan menyusun jadwalnya; Anda memeriksa dan menyimpan.',
  'home.administrator.title': 'Anda masuk sebagai administrator',
  'home.administrator.text':
    'Administrator mengelola akun dan pengaturan, dan tidak membaca isi rencana. Mintalah peran lain bila Anda juga bekerja dengan rencana.',
  'home.noUnit.title': 'Anda belum terdaftar pada unit mana pun',
  'home.noUnit.text': 'Mintalah administrator instansi memberi Anda peran pada unit Anda.',
  'home.units.title': 'Pilih unit',
} as const
