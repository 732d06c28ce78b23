export const signIn = {
  'signIn.title': 'Masuk ke Zona',
  'signIn.lead': 'Gunakan surel atau NIP dan kata sandi yang Anda buat sendiri.',
  'signIn.email': 'Surel atau NIP',
  'signIn.password': 'Kata sandi',
  'signIn.submit': 'Masuk',
  'signIn.wrong': 'Nama masuk atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  'signIn.throttled': 'Terlalu banyak percobaan masuk. Coba lagi dalam {minutes} menit.',
  'signIn.sessionOver': 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
  'signIn.newPassword': 'Kata sandi baru tersimpan. Silakan masuk dengannya.',
  'signIn.signedOut': 'Anda sudah keluar.',
} as const
