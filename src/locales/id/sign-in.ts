export const signIn = {
  'signIn.title': 'Masuk ke Zona',
  'signIn.lead': 'Gunakan surel dan kata sandi yang Anda buat sendiri.',
  'signIn.email': 'Surel',
  'signIn.password': 'Kata sandi',
  'signIn.submit': 'Masuk',
  'signIn.wrong': 'Surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.',
  'signIn.throttled': 'Terlalu banyak percobaan masuk. Coba lagi dalam {minutes} menit.',
  'signIn.sessionOver': 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
  'signIn.signedOut': 'Anda sudah keluar.',
} as const
