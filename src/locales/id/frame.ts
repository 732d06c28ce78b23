/** The frame around every page: navigation, language, account. */
export const frame = {
  'frame.skip': 'Langsung ke isi',
  'frame.menu': 'Menu',
  'frame.nav.main': 'Menu utama',
  'frame.nav.home': 'Beranda',
  'frame.nav.plan': 'Rencana',
  'frame.nav.settings': 'Pengaturan',
  'frame.nav.administered': 'Kelola {unit}',
  'frame.nav.people': 'Orang',
  'frame.nav.units': 'Unit',
  'frame.nav.log': 'Jejak',
  'frame.closedUnit': 'Unit ini sudah ditutup. Isinya dapat dibaca dan tidak dapat diubah.',
  'frame.signedInAs': 'Masuk sebagai {name}',
  'frame.signOut': 'Keluar',
  'frame.language': 'Bahasa',
  'frame.language.id': 'Indonesia',
  'frame.language.en': 'English',
} as const
