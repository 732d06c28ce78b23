/** Letters: what arrives in the mailbox, and what pages say about mail. */
export const mail = {
  'mail.greeting': 'Yth. {name},',
  'mail.invite.subject': 'Undangan ke Zona: {agency}',
  'mail.invite.text':
    '{inviter} dari {agency} membuatkan akun untuk Anda di Zona, tempat unit kerja membangun Zona Integritas. Buka tautan di bawah ini dan buatlah kata sandi Anda.',
  'mail.invite.button': 'Buat kata sandi',
  'mail.reset.subject': 'Kata sandi baru untuk Zona',
  'mail.reset.text':
    'Ada permintaan kata sandi baru untuk akun Zona Anda. Buka tautan di bawah ini dan buatlah kata sandi yang baru.',
  'mail.reset.button': 'Buat kata sandi baru',
  'mail.endsInHours': { other: 'Tautan ini berlaku {count} jam dan hanya satu kali.' },
  'mail.endsInDays': { other: 'Tautan ini berlaku {count} hari dan hanya satu kali.' },
  'mail.notAsked':
    'Bila Anda tidak memintanya, abaikan surat ini; kata sandi Anda tidak berubah. Jangan meneruskan tautan ini kepada siapa pun.',
  'mail.footer': 'Surat ini dikirim oleh Zona di {address} dan tidak dapat dibalas.',
  'mail.administrator': 'Administrator',
  'mail.problem.off': 'Server surel belum diatur. Mintalah bagian TI mengaturnya.',
  'mail.problem.unreachable': 'Server surel tidak dapat dihubungi.',
  'mail.problem.busy': 'Server surel meminta agar dicoba lagi nanti.',
  'mail.problem.sign_in': 'Server surel menolak nama atau kata sandi Zona. Mintalah bagian TI memeriksa SMTP_URL.',
  'mail.problem.encryption':
    'Sambungan aman ke server surel gagal. Mintalah bagian TI memeriksa sertifikat server itu.',
  'mail.problem.address': 'Server surel tidak mengenal alamat ini. Periksa penulisannya.',
  'mail.problem.refused': 'Server surel menolak surat ini.',
  'mail.tag.waiting': 'Menunggu',
  'mail.tag.trying': 'Dicoba lagi',
  'mail.tag.sent': 'Terkirim',
  'mail.tag.failed': 'Gagal',
  'mail.tag.needless': 'Batal',
  'mail.state.waiting': 'Surat menunggu dikirim.',
  'mail.state.trying': 'Surat belum terkirim dan akan dicoba lagi. {problem}',
  'mail.state.sent': 'Surat diserahkan ke server surel {when}.',
  'mail.state.failed': 'Surat tidak terkirim. {problem}',
  'mail.state.needless': 'Surat tidak jadi dikirim karena tidak diperlukan lagi.',
} as const
