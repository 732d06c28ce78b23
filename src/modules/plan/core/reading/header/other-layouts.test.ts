import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../formats/read-document.ts'
import type { ParsedHeader } from '../../parsed-plan.ts'
import { readHeader } from './read-header.ts'

const read = (text: string): ParsedHeader => {
  const document = readDocument(new TextEncoder().encode(text), 'plan.txt')
  if (!document.ok) throw new Error(document.error.kind)
  return readHeader(document.value)
}

const COURT = `
DOKUMEN RENCANA KERJA
PEMBANGUNAN ZONA INTEGRITAS ( ZI )
PENGADILAN NEGERI TELUK MUTIARA KELAS II
TAHUN 2024

2024

Jl. Pahlawan No. 76 B Teluk Mutiara Telp. 0271 495012

PENGESAHAN DOKUMEN RENCANA KERJA
PENGADILAN NEGERI TELUK MUTIARA KELAS II

Mengetahui	Teluk Mutiara, 18 Februari 2024
Ketua Pengadilan Negeri Teluk Mutiara	Ketua Pembangunan Zona Integritas


Ratna Wulandari, SH, MH	I Made Sudarsana, SH, M.Si
NIP. 196410041996032001	NIP. 197710112000122001

DAFTAR ISI

1.2 Dasar Hukum .......... 3
1.3 Maksud dan Tujuan .......... 4

BAB I
PENDAHULUAN

1.2. Dasar Hukum

1. Undang-Undang Nomor 48 Tahun 2009 tentang Kekuasaan Kehakiman;
2. Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010
- 2025;
3. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi
Nomor 90 Tahun 2021 tentang Pembangunan dan Evaluasi Zona Integritas.

1.3. Maksud dan Tujuan

Maksud penyusunan dokumen ini adalah sebagai acuan bagi Pengadilan Negeri Teluk Mutiara.

Tujuan penyusunan dokumen ini adalah menyamakan pemahaman seluruh pegawai.

1.4. Pengertian Umum

1. Zona Integritas (ZI) adalah predikat yang diberikan kepada instansi pemerintah;
2. Tim Penilai Internal (TPI) ialah tim yang dibentuk oleh pimpinan;
3. WBK : predikat bagi unit kerja.

BAB II
PROGRAM KERJA

2.1. Mekanisme Pembentukan Tim Kerja

a. Ketua menerbitkan nota dinas;
b. Rapat pembentukan tim;
c. Ketua menetapkan surat keputusan.

2.2. Target Prioritas

Target prioritas pembangunan Zona Integritas adalah sebagai berikut :
1. Penerapan pelayanan terpadu satu pintu;
2. Penyelesaian perkara tepat waktu.

BAB III
RENCANA AKSI
`

const PRISON = `
KEMENTERIAN HUKUM REPUBLIK INDONESIA
KANTOR WILAYAH TANAH SEBERANG
LEMBAGA PEMASYARAKATAN KELAS IIB MUARA TENANG

KEPUTUSAN
KEPALA LEMBAGA PEMASYARAKATAN KELAS IIB MUARA TENANG
NOMOR : W13.PAS.PAS12-123.OT.01.01 TAHUN 2025
TENTANG
RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS MENUJU WILAYAH BIROKRASI BERSIH DAN MELAYANI
LEMBAGA PEMASYARAKATAN KELAS IIB MUARA TENANG TAHUN 2025

KEPALA LEMBAGA PEMASYARAKATAN KELAS IIB MUARA TENANG

Menimbang	:	a.	bahwa untuk mewujudkan birokrasi yang bersih perlu disusun rencana kerja;
		b.	bahwa berdasarkan pertimbangan pada huruf a perlu
			menetapkan Keputusan;
Mengingat	:	1.	Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;
		2.	Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi
			Birokrasi 2010-2025;
Memperhatikan	:		Surat Direktur Jenderal tanggal 2 Januari 2025;
MEMUTUSKAN :
KESATU	:		Menetapkan Rencana Kerja.

	Ditetapkan di : Muara Tenang
	Pada Tanggal : 6 Januari 2025
	KEPALA,


	SUPRIYADI HARTONO
	NIP 197001011990031001

I. PENDAHULUAN
A. Dasar Hukum
1) Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan;
2) Peraturan Menteri PANRB Nomor 90 Tahun 2021.
B. Maksud
Sebagai pedoman bagi Lembaga Pemasyarakatan Kelas IIB Muara Tenang.
C. Tujuan
1) Mewujudkan WBBM;
2) Meningkatkan pelayanan.
D. Ruang Lingkup
Seluruh jajaran.
II. RENCANA AKSI
`

const TREASURY = `
LAMPIRAN I
KEPUTUSAN KEPALA KANTOR PELAYANAN
PERBENDAHARAAN NEGARA TIPE A1 BUKIT RAYA
NOMOR KEP-12/WPB.15/KP.02/2024 TANGGAL 12 JANUARI 2024 TENTANG RENCANA KERJA
PEMBANGUNAN ZONA INTEGRITAS TAHUN 2024

RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS MENUJU WBK/WBBM
KANTOR PELAYANAN PERBENDAHARAAN NEGARA TIPE A1 BUKIT RAYA
TAHUN 2024

B. DASAR HUKUM

Rencana kerja ini disusun berdasarkan:
1. Undang-Undang Nomor 1 Tahun 2004 tentang Perbendaharaan Negara.
2. PMK Nomor 262/PMK.01/2016 tentang Organisasi.

C. TUJUAN

Tujuan penyusunan rencana kerja adalah untuk:
a. memberikan arah pembangunan;
b. menjadi tolok ukur.

D. TARGET PRIORITAS

No	Target Prioritas	Penanggung Jawab	Waktu
1.	Penguatan komitmen	Kepala Kantor	Januari
2.	Inovasi layanan	Kepala Seksi	Maret

Kepala Kantor,

Ditandatangani secara elektronik
Bambang Setyawan
`

const HOSPITAL = `
PEMERINTAH DAERAH KABUPATEN LEMBAH HIJAU
RUMAH SAKIT UMUM DAERAH dr. SOEDIRAN
RENCANA AKSI PEMBANGUNAN ZONA INTEGRITAS
MENUJU WILAYAH BEBAS DARI KORUPSI
TAHUN ANGGARAN 2023

Dasar Hukum : Peraturan Menteri PANRB Nomor 90 Tahun 2021.

Target Prioritas

- Sosialisasi;
- Monev.

Lembah Hijau,   Januari 2023
Direktur RSUD dr. Soediran
Kabupaten Lembah Hijau

dr. H. ANDI PRASETYO, Sp.OG., M.Kes NIP. 19681212 199803 1 007
`

describe('readHeader in other layouts', () => {
  it('reads the plan of a court: signatures side by side, a table of contents, prose for a list', () => {
    const header = read(COURT)
    expect(header).toMatchObject({
      unit: 'Pengadilan Negeri Teluk Mutiara Kelas II',
      government: null,
      year: 2024,
      decree: null,
      signatories: [
        {
          name: 'Ratna Wulandari, SH, MH',
          nip: '196410041996032001',
          position: 'Ketua Pengadilan Negeri Teluk Mutiara',
          date: null,
        },
        {
          name: 'I Made Sudarsana, SH, M.Si',
          position: 'Ketua Pembangunan Zona Integritas',
          place: 'Teluk Mutiara',
          date: '2024-02-18',
        },
      ],
      teamFormationSteps: [
        'Ketua menerbitkan nota dinas;',
        'Rapat pembentukan tim;',
        'Ketua menetapkan surat keputusan.',
      ],
      priorityTargets: ['Penerapan pelayanan terpadu satu pintu;', 'Penyelesaian perkara tepat waktu.'],
    })
    expect(header.legalBasis).toHaveLength(3)
    expect(header.legalBasis[1]).toMatch(/2010 - 2025;$/)
    expect(header.purposes.map((item) => item.split(' ')[0])).toEqual(['Maksud', 'Tujuan'])
    expect(header.definitions.map(({ term }) => term)).toEqual([
      'Zona Integritas (ZI)',
      'Tim Penilai Internal (TPI)',
      'WBK',
    ])
  })

  it('reads the plan of a prison: a decree set in a table, Roman sections, purpose and aim apart', () => {
    const header = read(PRISON)
    expect(header).toMatchObject({
      unit: 'Lembaga Pemasyarakatan Kelas IIB Muara Tenang',
      targetPredicate: ['WBBM'],
      decree: {
        number: 'W13.PAS.PAS12-123.OT.01.01 TAHUN 2025',
        date: '2025-01-06',
        issuer: 'KEPALA LEMBAGA PEMASYARAKATAN KELAS IIB MUARA TENANG',
      },
      signatories: [
        {
          name: 'SUPRIYADI HARTONO',
          nip: '197001011990031001',
          position: 'KEPALA',
          place: 'Muara Tenang',
          date: '2025-01-06',
        },
      ],
      purposes: [
        'Sebagai pedoman bagi Lembaga Pemasyarakatan Kelas IIB Muara Tenang.',
        'Mewujudkan WBBM;',
        'Meningkatkan pelayanan.',
      ],
    })
    expect(header.considerations?.menimbang[1]).toBe(
      'bahwa berdasarkan pertimbangan pada huruf a perlu menetapkan Keputusan;',
    )
    expect(header.considerations?.mengingat).toHaveLength(2)
    expect(header.legalBasis).toHaveLength(2)
  })

  it('reads the annex of a decision: its number in a run of capitals, a priority table of four columns', () => {
    expect(read(TREASURY)).toMatchObject({
      unit: 'Kantor Pelayanan Perbendaharaan Negara Tipe A1 Bukit Raya',
      targetPredicate: ['WBK', 'WBBM'],
      decree: {
        number: 'KEP-12/WPB.15/KP.02/2024',
        date: '2024-01-12',
        about: 'RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS TAHUN 2024',
      },
      signatories: [{ name: 'Bambang Setyawan', nip: null, position: 'Kepala Kantor' }],
      purposes: ['memberikan arah pembangunan;', 'menjadi tolok ukur.'],
      priorityTargets: ['Penguatan komitmen', 'Inovasi layanan'],
    })
  })

  it('reads the short plan of a hospital: no chapters, name and number in one line, no day', () => {
    expect(read(HOSPITAL)).toMatchObject({
      unit: 'Rumah Sakit Umum Daerah dr. Soediran',
      government: 'Pemerintah Daerah Kabupaten Lembah Hijau',
      year: 2023,
      targetPredicate: ['WBK'],
      legalBasis: ['Peraturan Menteri PANRB Nomor 90 Tahun 2021.'],
      priorityTargets: ['Sosialisasi;', 'Monev.'],
      signatories: [
        {
          name: 'dr. H. ANDI PRASETYO, Sp.OG., M.Kes',
          nip: '19681212 199803 1 007',
          position: 'Direktur RSUD dr. Soediran Kabupaten Lembah Hijau',
          place: 'Lembah Hijau',
          date: null,
        },
      ],
    })
  })

  it('takes a list of people with numbers for no signatures', () => {
    const people = ['Andi Saputra', 'Budi Hartono', 'Citra Lestari', 'Dewi Anggraini', 'Eko Prasetyo']
    const list = people.map((name, index) => `${index + 1}. ${name}\nNIP. 19700101 19900${index} 1 001`).join('\n')
    const names = read(
      `BAB IV\nSUSUNAN TIM\n\n${people.map((name, index) => `${name}\nNIP. 19700101 19900${index} 1 001`).join('\n')}\n\n${list}`,
    )
    expect(names.signatories).toEqual([])
  })
})
