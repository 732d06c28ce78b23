/** Pages that answer when something is missing, refused or broken. */
export const failure = {
  'failure.notFound.title': 'Halaman tidak ditemukan',
  'failure.notFound.text':
    'Alamat ini tidak ada, atau tidak terbuka untuk akun Anda. Periksa alamatnya, atau mulai dari Beranda.',
  'failure.forbidden.title': 'Permintaan ditolak',
  'failure.forbidden.text':
    'Permintaan ini tidak berasal dari halaman Zona. Buka kembali halamannya, lalu kirim sekali lagi.',
  'failure.role.title': 'Bukan bagian peran Anda',
  'failure.role.text':
    'Peran Anda di unit ini tidak mencakup halaman ini. Mintalah ketua tim ZI atau administrator bila Anda memerlukannya.',
  'failure.tooLarge.title': 'Kiriman terlalu besar',
  'failure.tooLarge.text':
    'Batas kiriman di halaman ini {limit}. Perkecil berkas atau bagi menjadi beberapa berkas, lalu kirim lagi.',
  'failure.tooMany.title': 'Terlalu banyak percobaan',
  'failure.tooMany.text': 'Tunggu beberapa menit, lalu coba lagi.',
  'failure.broken.title': 'Ada yang rusak di pihak kami',
  'failure.broken.text':
    'Pekerjaan Anda sebelumnya tetap tersimpan. Coba lagi; bila terulang, sampaikan nomor ini kepada pengelola.',
  'failure.connection.title': 'Sambungan terputus',
  'failure.connection.text': 'Halaman ini belum dapat diambil. Periksa sambungan Anda, lalu coba lagi.',
  'failure.retry': 'Coba lagi',
  'failure.unsent.connection': 'Sambungan terputus; isian Anda masih di sini. Coba lagi.',
  'failure.unsent.session':
    'Sesi Anda sudah berakhir; isian Anda masih di sini. Masuk lagi di tab baru, lalu kirim sekali lagi dari sini.',
  'failure.unsent.signIn': 'Masuk lagi (tab baru)',
  'failure.requestId': 'Nomor permintaan: {id}',
  'failure.back': 'Kembali ke halaman itu',
  'failure.home': 'Ke Beranda',
} as const
