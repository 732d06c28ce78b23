import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { role as roleNames } from '#locales/id/role.ts'
import { grantsOf } from './access.ts'
import { ACCESS, type Grant, type Reader } from './access-matrix.ts'
import { OFFICERS, REGISTERS, type Register } from './registers.ts'
import { ROLES, type Role } from './roles.ts'

/** What the user guide says of the matrix, with the words that it uses for registers, readers and grants. */
const chapter = readFileSync(new URL('../../../../docs/panduan/08-siapa-boleh-apa.md', import.meta.url), 'utf8')

const REGISTER_WORDS: Readonly<Record<Register, string>> = {
  plan: 'Rencana dan monev',
  team: 'Tim, keputusan, rapat',
  survey: 'Survei',
  complaint: 'Pengaduan',
  whistleblowing: 'Pelaporan pelanggaran (WBS)',
  gratification: 'Gratifikasi',
  conflict: 'Benturan kepentingan',
  risk: 'Risiko',
  assets: 'LHKPN dan LHKAN',
  integrity_pact: 'Pakta integritas',
  change_agents: 'Agen perubahan',
  procedure: 'SOP dan standar pelayanan',
  information: 'Informasi publik',
  workforce: 'Kepegawaian',
  discipline: 'Disiplin',
  performance: 'Kinerja',
  evaluation: 'Bukti dan jawaban LKE',
}

const READER_WORDS: Readonly<Record<Reader, string>> = {
  unit_head: 'Kepala unit',
  chair: 'Ketua tim',
  area_lead: 'Koordinator area',
  officer: 'Pengelolanya',
  hr_officer: 'Pengelola kepegawaian',
  internal_assessor: 'Tim penilai internal',
  employee: 'Pegawai',
  public: 'Masyarakat',
}

const GRANT_WORDS: Readonly<Record<Grant, string>> = {
  read: 'baca',
  read_own: 'miliknya',
  read_own_area: 'baca areanya',
  read_own_process: 'baca prosesnya',
  read_without_identity: 'baca tanpa nama',
  read_without_identity_on_request: 'baca tanpa nama atas permintaan',
  read_status: 'baca status',
  read_as_superior: 'baca sebagai atasan',
  read_cases_to_decide: 'perkara yang diputusnya',
  read_objections: 'keberatan',
  read_names_not_reported: 'nama yang belum lapor',
  read_unit_level: 'baca tingkat unit',
  read_in_force: 'yang berlaku',
  write: 'isi',
  write_own_area: 'isi areanya',
  write_instrument: 'susun kuesioner',
  write_assigned_cases: 'isi perkaranya',
  write_alternate_channel: 'isi lewat saluran lain',
  write_own: 'isi miliknya',
  counts: 'jumlah',
  counts_unless_named: 'jumlah, kecuali ia dilaporkan',
  map_anonymised: 'peta tanpa nama',
  export_recount: 'hitung ulang',
  approve: 'setujui',
  sign: 'tanda tangani',
  track_own_case: 'pantau laporannya',
  published: 'yang diterbitkan',
}

/** The body of the table whose titles are these. */
const tableOf = (titles: readonly string[]): string[][] => {
  const lines = chapter.split('\n').map((line) => (line.startsWith('|') ? line.split('|').slice(1, -1) : null))
  const cells = lines.map((line) => line?.map((cell) => cell.trim()) ?? null)
  const first = cells.findIndex((line) => line?.join('|') === titles.join('|'))
  const rest = first < 0 ? [] : cells.slice(first + 2)
  const end = rest.indexOf(null)
  return rest.slice(0, end < 0 ? undefined : end).filter((line) => line !== null)
}

const said = (words: readonly string[]): string => words.join(', ') || '–'
const nameOf = (role: Role): string => roleNames[`role.${role}`]

describe('the chapter of the guide on who may do what', () => {
  it('prints the matrix', () => {
    const readers = Object.keys(READER_WORDS) as Reader[]
    const printed = tableOf(['Catatan', ...readers.map((reader) => READER_WORDS[reader])])
    expect(printed).toEqual(
      REGISTERS.map((register) => [
        REGISTER_WORDS[register],
        ...readers.map((reader) => said(ACCESS[register][reader].map((grant) => GRANT_WORDS[grant]))),
      ]),
    )
  })

  it('says in which columns each role stands', () => {
    const printed = new Map(
      tableOf(['Peran', 'Kolom']).flatMap(([roles = '', columns = '']) =>
        roles.split(', ').map((role) => [role, columns === '–' ? [] : columns.split(', ')] as const),
      ),
    )
    const readerOf = (word: string) =>
      (Object.keys(READER_WORDS) as Reader[]).find((each) => READER_WORDS[each] === word)
    for (const role of ROLES) {
      const columns = (printed.get(nameOf(role)) ?? printed.get('Peran lain') ?? []).map(readerOf)
      for (const register of REGISTERS) {
        const isOfficer = (OFFICERS[register] as readonly Role[]).includes(role)
        const readers = [...columns, ...(isOfficer ? (['officer'] as const) : [])]
        const expected = new Set(readers.flatMap((reader) => (reader ? ACCESS[register][reader] : [])))
        expect([...grantsOf(register, [role])].toSorted(), `${role} ${register}`).toEqual([...expected].toSorted())
      }
    }
  })

  it('names who keeps each register', () => {
    const kept = REGISTERS.filter((register) => OFFICERS[register].length > 0)
    expect(tableOf(['Catatan', 'Pengelolanya'])).toEqual(
      kept.map((register) => [REGISTER_WORDS[register], OFFICERS[register].map(nameOf).join(', ')]),
    )
  })
})
