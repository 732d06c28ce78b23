/** Words that any page may need: verbs of buttons, states, the parts of a year. */
export const common = {
  'common.brand': 'Zona',
  'common.back': 'Kembali',
  'common.next': 'Berikutnya',
  'common.previous': 'Sebelumnya',
  'common.show': 'Tampilkan',
  'common.hide': 'Sembunyikan',
  'common.loading': 'Sedang memuat',
} as const
