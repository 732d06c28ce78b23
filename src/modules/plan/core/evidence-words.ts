/** Words with which the name of a document starts in evidence cells; after a comma or "dan" they begin a new document. */
const DOCUMENTS =
  'dokumen dokumentasi sk surat laporan lap daftar notulen notulensi notula notulasi undangan foto sop form formulir screenshot screenshoot ' +
  'bukti rekap rekapitulasi matrik matriks pedoman kebijakan maklumat berita ba aplikasi renstra rkt renja rencana rka rkpd dpa dppa dpap dipa rkakl pk iku iki ' +
  'lkjip lakip lkip lkj skp penetapan perjanjian penilaian pengukuran nota usulan lembar analisa analisis tanda sertifikat piagam register data buku tor kartu juklak ' +
  'juknis pengumuman draft draf absensi presensi materi jadwal hasil peta publikasi perbaikan pakta tabel prosedur evaluasi inovasi keputusan ' +
  'instrumen kuesioner grafik resume risalah memo disposisi petunjuk anjab abk dupak lhkpn lhkasn lhkan spt satyalancana peraturan perwal perbup ' +
  'pelaporan penunjukan ringkasan kartu kliping arsip agenda proposal kerangka standar surat-surat'

/** Media and places: they start a document only where no medium is being listed ("melalui website, wa, email"). */
const MEDIA =
  'website banner spanduk poster leaflet brosur pamflet kotak sms wa whatsapp email medsos radio grup media ruang link video x-banner xbanner baliho stiker konten halaman'

/** Actions printed in the evidence cell stand for themselves. */
const VERBS = 'menampilkan memasang menyusun membuat memberikan menayangkan mengunggah mempublikasikan melaksanakan'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

export const DOCUMENT_WORDS = set(DOCUMENTS)
export const MEDIA_WORDS = set(MEDIA)
export const VERB_WORDS = set(VERBS)

/** Before these, a capital "SK" or "Laporan" is the object of what stands before it, not the next document. */
export const BINDING_WORDS = set(
  'sesuai dalam pada ke dari dan atau serta atas tentang dengan hasil foto scan copy salinan dokumen draft draf bukti buku revisi evaluasi penyusunan pembuatan ' +
    'penetapan penerbitan kriteria rapat format form formulir tanda terima sosialisasi reviu review perbaikan berupa yaitu melalui via untuk oleh lampiran penyampaian ' +
    'pengajuan pembahasan kelengkapan screenshot daftar usulan rekap rekapitulasi laporan ulang monev monitoring tim pembentukan',
)

/** Also names of deeds ("monitoring dan evaluasi"): after "dan" they do not begin a document. */
export const DEED_WORDS = set(
  'evaluasi penilaian analisa analisis hasil publikasi perbaikan pengukuran pelaporan penetapan penunjukan rencana inovasi usulan',
)

/** A dot after these ends no sentence. */
export const ABBREVIATIONS = set('sk lap ka ta no dok sub kab dr st kasubag bag dll')
