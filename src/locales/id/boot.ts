/** Sentences of the terminal: how a start went, and why it could not. Not part of the pages' catalogue. */
export const boot = {
  'boot.ready': 'Zona siap di {url}',
  'boot.worker_ready': 'Pekerja latar Zona siap; keadaannya terlihat di {url}/readyz',
  'boot.set_up': 'Belum ada akun. Buka tautan sekali pakai ini untuk menyiapkan Zona:\n{url}',
  'boot.stop_hint': 'Tekan Ctrl-C untuk berhenti.',
  'boot.stopping': 'Zona sedang berhenti …',
  'boot.stopped': 'Zona berhenti.',
  'boot.recovered': 'Proses sebelumnya terhenti tanpa pamit; basis data dilanjutkan dengan utuh.',
  'boot.unexpected': 'Zona tidak dapat dijalankan karena kesalahan yang tidak terduga: {reason}',

  'boot.config_invalid': 'Nilai {variable}="{value}" tidak dapat dipakai; yang diperbolehkan: {allowed}.',
  'boot.config_incomplete': '{variable} harus diisi karena {because} diisi.',
  'boot.config_both': '{variable} dan {other} tidak dapat diisi bersama. Kosongkan salah satunya.',
  'boot.not_built': 'Halaman web belum disiapkan. Jalankan Zona dengan `{command}`.',
  'boot.port_taken':
    'Port {port} di {host} sudah dipakai program lain. Hentikan program itu atau pilih port lain, misalnya PORT=3001.',
  'boot.port_forbidden':
    'Port {port} di {host} tidak boleh dipakai akun ini. Pilih port 1024 atau lebih, misalnya PORT=3000.',
  'boot.address_unknown': 'Alamat {host} bukan alamat komputer ini. Perbaiki HOST, misalnya HOST=127.0.0.1.',
  'boot.data_not_writable':
    'Folder data {folder} tidak dapat ditulisi. Beri akun ini hak menulis atau pilih folder lain dengan DATA_DIR.',
  'boot.data_of_other_user':
    'Folder data {folder} milik pengguna lain (uid {owner}). Jalankan Zona sebagai pengguna itu atau pilih folder lain dengan DATA_DIR.',
  'boot.disk_full':
    'Penyimpanan untuk {folder} penuh. Kosongkan sebagian ruang, lalu jalankan Zona lagi; data yang tersimpan tetap utuh.',
  'boot.other_postgres_major':
    'Folder {folder} dibuat oleh PostgreSQL {found}, sedangkan Zona ini memakai PostgreSQL {expected}. Jalankan Zona versi lama atau pilih folder lain dengan DATA_DIR.',
  'boot.folder_not_a_cluster':
    'Folder {folder} berisi sesuatu yang bukan basis data. Pindahkan isinya atau pilih folder lain dengan DATA_DIR.',
  'boot.second_copy':
    'Folder data {folder} sedang dipakai Zona lain (proses {pid}). Hentikan proses itu atau pilih folder lain dengan DATA_DIR.',
  'boot.used_elsewhere':
    'Folder data {folder} sedang dipakai basis data di komputer atau kontainer lain ({host}). Hentikan Zona di sana atau pilih folder lain dengan DATA_DIR.',
  'boot.postgres_missing':
    'Paket npm dengan PostgreSQL untuk {platform} tidak terpasang. Jalankan `npm ci` atau isi DATABASE_URL dengan alamat server PostgreSQL.',
  'boot.postgres_failed': 'Basis data tidak mau berjalan: {lastLine} (catatan: {log})',
  'boot.database_unreachable':
    'Basis data di {address} tidak dapat dihubungi. Periksa DATABASE_URL dan apakah server itu berjalan.',
  'boot.database_refused':
    'Basis data menolak {variable}: nama atau kata sandi peran {role} salah, atau peran itu tidak boleh masuk.',
  'boot.database_missing':
    'Basis data {database} pada {variable} tidak ada. Buat basis data itu, lalu jalankan db/roles.sql di dalamnya.',
  'boot.database_too_old':
    'Server basis data memakai PostgreSQL {found}; Zona memerlukan PostgreSQL {needed} atau lebih baru.',
  'boot.app_role_too_strong':
    'Peran {role} pada DATABASE_URL terlalu kuat ({because}) sehingga batas antarunit tidak berlaku baginya. Pakai peran zona_app dari db/roles.sql.',
  'boot.migration_changed':
    'Berkas db/migrations/{file} berubah setelah dijalankan pada basis data ini. Kembalikan isinya; perubahan baru masuk berkas baru.',
  'boot.migration_unknown':
    'Basis data ini sudah dipakai Zona yang lebih baru (migrasi {file}). Jalankan versi yang lebih baru itu.',
  'boot.migration_failed': 'Migrasi {file} gagal dan dibatalkan seluruhnya: {reason}',
  'boot.migrations_pending':
    '{count} migrasi belum dijalankan pada basis data ini. Isi MIGRATION_DATABASE_URL agar Zona menjalankannya.',
  'boot.no_database':
    'Di {folder} belum ada basis data Zona. Periksa DATA_DIR, atau jalankan Zona sekali lebih dahulu.',
  'boot.start_first':
    '{count} migrasi belum dijalankan pada basis data ini. Jalankan Zona sekali, lalu ulangi perintah ini.',

  'boot.demo_setting':
    'Data contoh hanya untuk komputer ini dan punya basis data sendiri: hapus {variable}, lalu jalankan `npm run demo` lagi.',
  'boot.demo_real_data':
    'Folder {folder} bukan folder data contoh: isinya mungkin Zona yang dipakai. Tidak ada yang disentuh. Pilih folder lain dengan DEMO_DIR.',
  'boot.demo_seeding': 'Mengisi data contoh (sekali saja, kurang dari satu menit) …',
  'boot.demo_people': 'Pilih siapa Anda di {url}',

  'boot.allowed.port': 'bilangan 0 sampai 65535',
  'boot.allowed.host': 'nama atau alamat IP, misalnya 127.0.0.1',
  'boot.allowed.origin': 'alamat http atau https tanpa jalur, misalnya https://zona.contoh.go.id',
  'boot.allowed.yes_no': 'true atau false',
  'boot.allowed.folder': 'jalur sebuah folder',
  'boot.allowed.postgres_url': 'alamat postgresql://peran:sandi@server:5432/basisdata',
  'boot.allowed.smtp_url': 'alamat smtp:// atau smtps://nama:sandi@server:587',
  'boot.allowed.mail_from': 'alamat surel, misalnya Zona <zona@contoh.go.id>',
  'boot.allowed.issuer': 'alamat https penyedia OpenID',
  'boot.allowed.scopes': 'kata dipisah spasi, dimulai dengan openid',
  'boot.allowed.claim': 'nama satu klaim, misalnya nip',
  'boot.allowed.text': 'teks singkat',
  'boot.allowed.log_level': 'fatal, error, warn, info, debug, trace, atau silent',
  'boot.allowed.parts': 'both, web, atau worker',
  'boot.allowed.token': '16 sampai 200 huruf, angka, atau tanda . ~ + / = _ -',
  'boot.allowed.seconds': 'bilangan 0 sampai 120',
  'boot.allowed.folder_or_off': 'jalur sebuah folder, atau off',
  'boot.allowed.count': 'bilangan 1 sampai 366',
  'boot.allowed.file': 'jalur sebuah berkas',
  'boot.allowed.age_recipients': 'penerima age (age1…), dipisah koma bila lebih dari satu',
  'boot.allowed.language': 'id atau en',
} as const
