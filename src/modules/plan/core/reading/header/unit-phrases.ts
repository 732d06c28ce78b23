/** Words with which the names of government units begin. */
const UNIT_HEADS = new Set(
  (
    'badan dinas kecamatan kelurahan distrik inspektorat sekretariat kantor balai komisi pengadilan kejaksaan polres polresta polda polsek kepolisian resor rumah rsud rsup puskesmas satuan upt uptd ' +
    'unit lembaga rutan lapas bapas rupbasan universitas fakultas politeknik institut sekolah madrasah akademi direktorat deputi pusat biro bagian loka stasiun bawaslu mahkamah perwakilan ' +
    'pelabuhan otoritas bandar museum perpustakaan laboratorium syahbandar kantin'
  ).split(' '),
)

/** Two-word beginnings that are no unit. */
const NOT_UNITS =
  /^(?:badan layanan|badan usaha|badan pemeriksa keuangan|unit kerja|unit pengendali\w*|unit pelayanan|pusat dan|rumah sakit$|kantor sendiri|bagian dari|lembaga pelatihan|satuan kerja$|satuan tugas|komisi pemberantasan|unit satuan|satuan pengawas\w*|unit organisasi|unit instansi|pusat$|kantor$|badan$|dinas$|bagian$|unit$|kecamatan$|sekretariat$|sekretariat tim|unit pembangunan|lembaga pemerintah|lembaga negara|komisi informasi|pusat pelayanan|perwakilan rakyat)/

/** Laws and offices of others stand before these names; the phrase then tells of them. */
const OTHERS = /^(?:peraturan|undang-undang|instruksi|menteri|perban|perka|surat|se)$/i

const STOPS = new Set(
  (
    'tahun menuju nomor no jl jalan telp telepon fax email website alamat dalam untuk tentang dengan yang periode zona pembangunan rencana pada di sebagai oleh guna telah nip ' +
    'tanggal republik indonesia bulan semester wbk wbbm melaksanakan agar serta adalah lampiran keputusan bab kode tim'
  ).split(' '),
)
const CONNECTORS = new Set(['dan', '&', 'dan/atau', '/', '-', 'dr', 'drg', 'prof'])
const PLACES = /^(?:kota|kabupaten|kab\.?|provinsi|propinsi|kotamadya)$/i
const LONGEST_NAME = 16

/** Every institution that a text names, as printed: from its first word up to where the name ends. */
export const unitPhrases = (text: string): readonly string[] => {
  const words = text.split(' ')
  return words.flatMap((word, index) => {
    const bare = word.replace(/[^\p{L}]/gu, '').toLowerCase()
    if (!UNIT_HEADS.has(bare) || !/^[("“]?\p{Lu}/u.test(word)) return []
    if (OTHERS.test(words[index - 1] ?? '') || OTHERS.test(words[index - 2] ?? '')) return []
    const phrase = phraseFrom(words, index)
    return phrase === null || NOT_UNITS.test(phrase.toLowerCase()) ? [] : [phrase]
  })
}

const phraseFrom = (words: readonly string[], from: number): string | null => {
  const taken: string[] = []
  for (const word of words.slice(from, from + LONGEST_NAME)) {
    const bare = word.toLowerCase().replace(/[^\p{L}/&-]/gu, '')
    const named = /^[("“]?\p{Lu}/u.test(word) && !STOPS.has(bare)
    if (!named && !CONNECTORS.has(bare)) break
    taken.push(word)
    if (/[,.;:)]$/.test(word) && !/^(?:kab|dr|drg|prof|st|h|r|m|kh)\.$/i.test(word)) break
  }
  while (taken.length > 0 && CONNECTORS.has((taken.at(-1) ?? '').toLowerCase())) taken.pop()
  const phrase = taken
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^[("“]+/, '')
  return taken.length > 1 && !PLACES.test(taken.at(-1) ?? '') ? phrase : null
}

/** The region at the end of a unit's name: "Kota …", "Kabupaten …", "Provinsi …". */
export const regionOf = (unit: string): string | null => {
  const match = /(?:^|\s)((?:kota|kabupaten|kab\.|provinsi|propinsi)\s+\p{Lu}.*)$/iu.exec(unit)
  return match?.[1] ?? null
}
