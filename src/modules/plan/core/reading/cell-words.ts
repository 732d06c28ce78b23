/** Common words of Zona Integritas plans that tell what a cell holds. Folded; a new word is one entry here. */

/** First words of a piece of evidence. */
export const evidenceWords = new Set(
  `sop sk surat dokumen dokumentasi laporan lap daftar absensi presensi notulen notulensi notula notulasi undangan foto screenshot
  screenshoot screenshots bukti rekap rekapitulasi form formulir aplikasi matrik matriks banner poster spanduk leaflet brosur
  maklumat prosedur pedoman kebijakan nota tor lembar kartu piagam sertifikat peta data buku berita renstra renja rkt rka
  rkkl rka dpa dppa lkjip lakip lkip lkj iku skp pk tabel pengumuman draft timeline kak juknis juklak peraturan keputusan
  tangkapan video konten materi pakta hasil analisis analisa tanda arsip survei survey usulan register program`.split(
    /\s+/,
  ),
)

/** First words of an action besides verbs (which begin with "me"). */
export const actionWords = new Set(
  `rapat penyusunan pelaksanaan pembentukan penetapan pengarahan sosialisasi penggunaan penerapan pemutakhiran pembuatan
  penandatanganan penilaian pengumpulan penyediaan pemilihan evaluasi monitoring koordinasi internalisasi publikasi
  pengusulan peningkatan pembangunan penempatan implementasi tim rencana pengukuran penyelenggaraan pengisian pemasangan
  penyampaian pembinaan pemantauan pendampingan identifikasi inovasi adanya terbentuknya tersedianya`.split(/\s+/),
)

/** Words of who is responsible. */
export const personWords = new Set(
  `tim pokja sekretaris sekretariat kepala kasubag kasubbag kasi kabid kabag bidang seksi bagian subbag koordinator ketua
  anggota subkoordinator panitera hakim masing pic agen admin operator bendahara kassubbag kasubbid pimpinan unit`.split(
    /\s+/,
  ),
)

export const monthWords = new Set(
  `januari jan februari pebruari feb peb maret mar april apr mei juni jun juli jul agustus agu agt agst agus september sept
  sep oktober okt november nopember nov nop desember des`.split(/\s+/),
)

/** Words that alone tell a time or an occasion. */
export const cadenceWords = new Set(
  `bulanan harian mingguan tahunan triwulan triwulanan tribulan tribulanan caturwulan semester semesteran kuartal quarter
  setiap tiap jika ketika bila apabila sesuai insidentil insidental tentatif paling akhir awal sepanjang`.split(/\s+/),
)

/** Words that stand beside them in a target cell. */
export const timeWords = new Set(
  `per bulan bulannya hari minggu pekan tahun tahunnya tw i ii iii iv sd s d sampai dengan hingga dan lambat pertengahan
  tanggal tgl dst dll saat ada adanya perubahan kebutuhan pertemuan jadwal rutin berkala minimal kali sekali dalam setahun
  ke bln`.split(/\s+/),
)

/** Units in which deliverables are counted. */
export const unitWords = new Set(
  `dokumen dok kegiatan laporan lap lokasi kali buah lembar orang paket sk banner foto unit aplikasi berkas eksemplar set
  bulan semester triwulan tahun persen rapat inovasi sop file video poster keg org pegawai layanan`.split(/\s+/),
)
