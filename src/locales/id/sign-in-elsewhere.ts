/** Ways in beside the password: another provider, and what to do when it is forgotten. */
export const signInElsewhere = {
  'signIn.forgotten': 'Lupa kata sandi?',
  'signIn.openId': 'Masuk dengan {label}',
  'signIn.openId.cancelled': 'Anda belum masuk di {label}. Coba lagi, atau gunakan kata sandi Zona.',
  'signIn.openId.away': '{label} sedang tidak dapat dihubungi. Coba lagi sebentar lagi, atau gunakan kata sandi Zona.',
  'signIn.openId.invalid': 'Jawaban dari {label} tidak dapat dipakai atau sudah lewat waktunya. Silakan mulai lagi.',
  'signIn.openId.unknown':
    '{label} mengenal Anda, tetapi akun Zona untuk Anda belum ada. Mintalah administrator unit Anda membuatkannya.',
  'signIn.openId.unverified':
    '{label} tidak memastikan surel atau NIP Anda. Mintalah pengelola {label} melengkapinya, atau gunakan kata sandi Zona.',
  'signIn.openId.taken':
    'Akun Zona Anda sudah terhubung dengan akun {label} yang lain. Mintalah administrator unit Anda melepaskannya.',
  'signIn.openId.throttled': 'Terlalu banyak percobaan masuk. Tunggu beberapa menit, lalu coba lagi.',
  'forgotten.title': 'Lupa kata sandi',
  'forgotten.lead':
    'Tuliskan surel atau NIP Anda. Kami mengirim tautan untuk membuat kata sandi baru ke surel yang tercatat.',
  'forgotten.login': 'Surel atau NIP',
  'forgotten.submit': 'Kirim tautan',
  'forgotten.required': 'Tuliskan surel atau NIP Anda.',
  'forgotten.throttled': 'Terlalu banyak permintaan. Coba lagi dalam {minutes} menit.',
  'forgotten.asked.title': 'Periksa kotak surat Anda',
  'forgotten.asked.text':
    'Bila akun itu ada dan surelnya tercatat, tautan tiba dalam beberapa menit. Lihat juga folder spam. Bila tidak ada, mintalah administrator unit Anda membuatkan tautan.',
  'forgotten.mailOff':
    'Zona ini belum dapat mengirim surel. Mintalah administrator unit Anda membuatkan tautan untuk kata sandi baru.',
  'forgotten.back': 'Kembali ke halaman masuk',
} as const
