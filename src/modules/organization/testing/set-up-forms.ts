/** A set-up form as a person fills it in; only what matters to the test need be said. */
export const aSetUpForm = (given: Record<string, unknown> = {}) => ({
  agencyName: 'Pemerintah Kota Contoh',
  unitName: 'Dinas Kependudukan Kota Contoh',
  timeZone: 'Asia/Makassar',
  personName: 'Ratna Wulandari',
  login: 'ratna.wulandari@contoh.go.id',
  password: 'kopi pahit di beranda',
  isChair: true,
  ...given,
})
