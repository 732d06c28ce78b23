const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words with which the names of government units begin. */
export const UNIT_HEADS = set(
  'badan dinas kecamatan kelurahan desa distrik inspektorat sekretariat kantor balai komisi pengadilan mahkamah kejaksaan kepolisian resor lembaga rumah puskesmas satuan unit ' +
    'universitas fakultas politeknik institut sekolah madrasah akademi direktorat deputi pusat biro bagian loka stasiun perwakilan pelabuhan otoritas bandar museum perpustakaan ' +
    'laboratorium syahbandar',
)

/** Short names; a document that uses one mostly gives the full name as well, and that goes before. */
export const SHORT_HEADS = set(
  'polres polresta polda polsek rsud rsup rsj rutan lapas bapas rupbasan upt uptd bawaslu kpu bps bnn kpp kppn kpknl kppbc kua bpn bpom bbpom sdn smp sma smk man mtsn min samsat kanwil',
)

/** Beginnings that name no unit of their own. */
export const NOT_UNITS =
  /^(?:badan layanan|badan usaha|badan pemeriksa keuangan|unit kerja|unit pengendali\w*|unit pelayanan|unit satuan|unit organisasi|unit instansi|unit pembangunan|unit$|pusat dan|pusat pelayanan|pusat$|rumah sakit$|kantor sendiri|kantor$|bagian dari|bagian$|lembaga pelatihan|lembaga pemerintah|lembaga negara|satuan kerja$|satuan tugas|satuan pengawas\w*|komisi pemberantasan|komisi informasi|badan$|dinas$|kecamatan$|sekretariat$|sekretariat tim|perwakilan rakyat)/

/** Words that no name of a unit holds: the phrase ends before them. */
export const UNIT_STOPS = set(
  'tahun menuju nomor no jl jalan telp telepon fax email website alamat dalam untuk tentang dengan yang periode zona pembangunan rencana pada di sebagai oleh guna telah nip ' +
    'tanggal republik indonesia bulan semester wbk wbbm melaksanakan agar serta adalah lampiran keputusan bab kode tim camat kepala ketua',
)
