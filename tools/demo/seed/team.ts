import type { Role } from '#modules/organization/model.ts'

/** A place in a unit: what somebody is there, and what they do for the integrity zone. */
export type Post = {
  readonly position: string
  readonly roles: readonly Role[]
  readonly rank: 'head' | 'staff'
  /** The last day there, when somebody moves to another office. */
  readonly leaves?: string
  /** Number of the change area that the person works for. */
  readonly area?: 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI'
}

const lead = (position: string, area: NonNullable<Post['area']>, ...roles: readonly Role[]): Post => ({
  position,
  rank: 'head',
  area,
  roles: ['employee', 'area_lead', ...roles],
})

const member = (position: string, area: NonNullable<Post['area']>, ...roles: readonly Role[]): Post => ({
  position,
  rank: 'staff',
  area,
  roles: ['employee', 'team_member', ...roles],
})

/** The people of a unit who carry the programme, as a decree of the team names them; all roles but the assessor's occur. */
const teamOf = (headTitle: string): readonly Post[] => [
  { position: headTitle, rank: 'head', roles: ['employee', 'unit_head', 'ppid_superior'] },
  { position: 'Sekretaris', rank: 'head', roles: ['employee', 'zi_chair'] },
  { position: 'Kepala Subbagian Umum dan Kepegawaian', rank: 'head', roles: ['employee', 'zi_secretary'] },
  lead('Kepala Bidang Pembinaan', 'I', 'change_agent'),
  lead('Kepala Bidang Pengelolaan Informasi', 'II'),
  lead('Analis Sumber Daya Manusia Aparatur Ahli Muda', 'III', 'hr_officer'),
  lead('Perencana Ahli Muda', 'IV', 'planning_officer'),
  lead('Kepala Subbagian Keuangan', 'V', 'risk_officer'),
  lead('Kepala Bidang Pelayanan', 'VI'),
  member('Analis Kebijakan Ahli Pertama', 'I', 'change_agent'),
  member('Pranata Humas Ahli Pertama', 'I'),
  member('Pranata Komputer Ahli Pertama', 'II'),
  member('Arsiparis Terampil', 'II', 'ppid_officer'),
  member('Pengelola Kepegawaian', 'III'),
  { ...member('Penyusun Rencana Kegiatan', 'IV'), leaves: '2026-05-29' },
  member('Pengelola Keuangan', 'V', 'gratification_officer'),
  member('Analis Hukum Ahli Pertama', 'V', 'wbs_officer'),
  member('Auditor Internal', 'V', 'coi_officer'),
  member('Pengadministrasi Pelayanan', 'VI', 'complaint_officer'),
  member('Petugas Loket', 'VI', 'change_agent'),
  { position: 'Pranata Komputer Terampil', rank: 'staff', roles: ['employee', 'administrator'] },
]

const OTHER_POSITIONS = [
  'Pengadministrasi Umum',
  'Pengelola Data',
  'Petugas Layanan',
  'Verifikator Berkas',
  'Bendahara',
  'Pengemudi',
  'Operator Komputer',
  'Analis Pelaporan',
  'Petugas Kearsipan',
  'Pengelola Barang Milik Daerah',
]

/** All posts of a unit with so many people: the team first, then those who are employees and nothing else. */
export function postsOf(headTitle: string, headcount: number): readonly Post[] {
  const team = teamOf(headTitle)
  const others = Array.from(
    { length: Math.max(0, headcount - team.length) },
    (_, index): Post => ({
      position: OTHER_POSITIONS[index % OTHER_POSITIONS.length] ?? '',
      rank: 'staff',
      roles: ['employee'],
    }),
  )
  return [...team, ...others]
}
