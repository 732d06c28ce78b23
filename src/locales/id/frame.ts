/** The frame around every page: navigation, language, account. */
export const frame = {
  'frame.skip': 'Langsung ke isi',
  'frame.menu': 'Menu',
  'frame.nav.main': 'Menu utama',
  'frame.nav.home': 'Beranda',
  'frame.nav.plan': 'Rencana',
  'frame.signedInAs': 'Masuk sebagai {name}',
  'frame.signOut': 'Keluar',
  'frame.language': 'Bahasa',
  'frame.language.id': 'Indonesia',
  'frame.language.en': 'English',
} as const
