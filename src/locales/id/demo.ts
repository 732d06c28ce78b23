/** The demo: an invented office, entered as anybody. */
export const demo = {
  'demo.strip': 'Data contoh',
  'demo.strip.text': 'Semua orang di sini karangan.',
  'demo.switch': 'Ganti orang',
  'demo.title': 'Masuk sebagai siapa?',
  'demo.lead':
    'Semua kantor di sini contoh dan semua orangnya karangan. Pilih satu nama untuk melihat Zona dari mejanya; sekali tekan sudah masuk.',
  'demo.jump': 'Langsung ke unit',
  'demo.otherUnits': 'Unit lain',
  'demo.unit.people': { other: '{count} orang' },
  'demo.alsoRoles': 'juga {roles}',
  'demo.others': 'Pegawai lain',
  'demo.current': 'Anda sekarang',
  'demo.gone': 'Orang itu tidak ada lagi di data contoh.',
} as const
