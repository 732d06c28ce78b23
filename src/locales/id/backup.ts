/** Sentences of `zona backup` and `zona restore`. */
export const backup = {
  'command.usage.backup': 'simpan semuanya ke satu berkas; boleh selagi Zona berjalan',
  'command.usage.backupList': 'tampilkan cadangan harian',
  'command.usage.restore': 'pulihkan cadangan ke penyimpanan yang masih kosong',
  'command.optionWithoutValue': 'Pilihan “{option}” memerlukan nilai. Ketik `zona help` untuk petunjuk.',
  'command.size.kilobytes': '{size} KB',
  'command.size.megabytes': '{size} MB',
  'command.size.gigabytes': '{size} GB',

  'command.backup.noFile': 'Berkas tujuan belum disebutkan. Contoh: zona backup zona-2026-03-01.tar.gz',
  'command.backup.oneLock': 'Pilih satu: --passphrase-file atau --recipient.',
  'command.backup.done': 'Cadangan {file} selesai: {rows} baris data, {files} berkas, {size}.',
  'command.backup.locked':
    'Cadangan ini dienkripsi dan memuat kunci. Tanpa rahasianya cadangan tidak dapat dibuka oleh siapa pun.',
  'command.backup.withoutKeys':
    'Cadangan ini tidak dienkripsi, maka kunci tidak ikut. Simpan salinan folder {folder} di tempat lain yang aman.',
  'command.backup.list.off': 'Cadangan harian tidak aktif. Isi BACKUP_DIR dengan folder tujuannya.',
  'command.backup.list.none': 'Belum ada cadangan harian di {folder}.',
  'command.backup.list.folder': 'Cadangan harian di {folder} (disimpan {keep} terbaru):',
  'command.backup.list.late':
    'Cadangan terbaru berumur lebih dari 36 jam. Periksa apakah Zona berjalan pada malam hari.',
  'command.backup.list.failed': 'Cadangan harian gagal pada {at}: {reason}',

  'command.restore.noFile': 'Berkas cadangan belum disebutkan. Contoh: zona restore zona-2026-03-01.tar.gz',
  'command.restore.oneSecret': 'Pilih satu: --passphrase-file atau --identity-file.',
  'command.restore.done': 'Dipulihkan dari cadangan {time} (Zona {zona}): {rows} baris data, {files} berkas.',
  'command.restore.migrated': { other: '{count} migrasi dijalankan setelahnya karena Zona ini lebih baru.' },
  'command.restore.withKeys': 'Kunci ikut dipulihkan. Setiap orang perlu masuk lagi.',
  'command.restore.withoutKeys':
    'Cadangan ini tidak memuat kunci. Salin kunci dari komputer lama ke {folder} sebelum menjalankan Zona. Setiap orang perlu masuk lagi.',

  'command.backup.failure.exists': 'Berkas {file} sudah ada dan tidak ditimpa. Pilih nama lain.',
  'command.backup.failure.folderMissing': 'Folder {folder} tidak ada. Buat folder itu atau pilih folder lain.',
  'command.backup.failure.notWritable': '{file} tidak dapat ditulis. Periksa hak tulisnya.',
  'command.backup.failure.diskFull':
    'Ruang di {folder} tidak cukup untuk cadangan. Kosongkan sebagian ruang atau pilih penyimpanan lain; data Zona tetap utuh.',
  'command.backup.failure.fileMissing': 'Berkas {file} tidak ada.',
  'command.backup.failure.fileUnreadable': 'Berkas {file} tidak dapat dibaca.',
  'command.backup.failure.notABackup': 'Berkas {file} bukan cadangan Zona.',
  'command.backup.failure.damaged':
    'Berkas {file} terpotong atau berubah sejak ditulis. Tidak ada yang dipulihkan; pakai cadangan lain.',
  'command.backup.failure.secretMissing': 'Berkas {file} dienkripsi. Tambahkan --passphrase-file atau --identity-file.',
  'command.backup.failure.wrongSecret':
    'Rahasia yang diberikan tidak membuka {file}: bukan rahasia untuk berkas ini, atau berkasnya berubah.',
  'command.backup.failure.notEncrypted':
    'Berkas {file} tidak dienkripsi, padahal rahasia diberikan. Periksa apakah ini berkas yang dimaksud.',
  'command.backup.failure.emptySecret': 'Berkas {file} tidak memuat rahasia.',
  'command.backup.failure.recipientInvalid': '“{recipient}” bukan penerima age. Penerima berawalan age1.',
  'command.backup.failure.identityInvalid':
    'Berkas {file} bukan berkas identitas age. Barisnya berawalan AGE-SECRET-KEY-.',
  'command.backup.failure.newer':
    'Cadangan ini ditulis Zona yang lebih baru ({found}) daripada program ini ({own}). Pulihkan dengan versi yang lebih baru itu.',
  'command.backup.failure.older':
    'Cadangan ini ditulis Zona {found} dalam bentuk lama yang tidak lagi dibaca. Pulihkan dengan versi itu, lalu naikkan versinya.',
  'command.backup.failure.otherHistory':
    'Migrasi {migration} pada cadangan berbeda dari milik program ini. Pulihkan dengan program yang menulis cadangan itu.',
  'command.backup.failure.notEmpty':
    'Penyimpanan {store} sudah berisi data (tabel {table}). Cadangan hanya dipulihkan ke penyimpanan kosong; tidak ada yang diubah.',
  'command.backup.failure.inUse':
    'Zona lain masih tersambung ke {store}. Hentikan semua Zona pada basis data itu, lalu ulangi.',
  'command.backup.failure.databaseGone':
    'Basis data berhenti di tengah pekerjaan. Tidak ada yang ditulis setengah jadi; jalankan basis datanya, lalu ulangi.',
  'command.backup.failure.interrupted': 'Dihentikan. Tidak ada yang tertinggal setengah jadi.',
  'command.backup.failure.unexpected': 'kesalahan yang tidak terduga: {reason}',
} as const
