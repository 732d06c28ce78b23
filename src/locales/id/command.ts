/** Sentences of the command line (`zona …`). */
export const command = {
  'command.usage':
    'Pemakaian:\n  zona plan read BERKAS [--json]   baca dokumen rencana kerja dan tampilkan isinya\n  zona help                        petunjuk ini',
  'command.unknown': 'Perintah “{command}” tidak dikenal. Ketik `zona help` untuk petunjuk.',
  'command.unknownOption': 'Pilihan “{option}” tidak dikenal. Ketik `zona help` untuk petunjuk.',
  'command.noFile': 'Berkas belum disebutkan. Contoh: zona plan read rencana.txt --json',
  'command.oneFile': 'Sebutkan satu berkas saja.',
  'command.fileMissing': 'Berkas {file} tidak ada.',
  'command.fileIsFolder': '{file} adalah folder, bukan berkas.',
  'command.fileUnreadable': 'Berkas {file} tidak dapat dibuka. Periksa hak bacanya.',
  'command.read.noPlan': 'Tidak ada rencana aksi yang ditemukan dalam berkas ini.',
  'command.read.unit': 'Unit: {unit}',
  'command.read.year': 'Tahun: {year}',
  'command.read.actions': { other: '{count} langkah aksi' },
  'command.read.doubtful': { other: '{count} perlu dilihat' },
  'command.read.scheduled': { other: '{count} berjadwal' },
  'command.read.questions': { other: '{count} berpasangan dengan pertanyaan LKE' },
  'command.read.area': '  {area}  {name}: {count}',
  'command.read.json': 'Tambahkan --json untuk hasil lengkap.',
} as const
