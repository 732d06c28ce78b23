import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { aFileForm } from '../fixtures/ask.ts'

/** Ids of records for one example of every address. */
export type Records = {
  readonly unitId: string
  /** The unit at the root of the agency. */
  readonly rootId: string
  readonly planId: string
  readonly importId: string
  readonly rowId: string
  readonly obligationId: string
  readonly actionId: string
  /** Of the directory: a unit beneath, somebody invited there, a sheet of people under review. */
  readonly innerId: string
  readonly personId: string
  readonly peopleImportId: string
}

export type Form = Readonly<Record<string, string>> | FormData

export type Example = {
  readonly path: (records: Records) => string
  /** Every form that the page sends, by the name of its deed; a page that takes forms must have at least one. */
  readonly deeds?: Readonly<Record<string, (records: Records) => Form>>
  /** Forms that the page takes only in another state of the record, or with mail. */
  readonly otherDeeds?: Readonly<Record<string, (records: Records) => Form>>
  /** everybody: no session needed · session: any person · unit: people with a role in the unit. */
  readonly audience: 'everybody' | 'session' | 'unit'
  /** Query strings that make the page do more, each beginning with `?`. */
  readonly queries?: (records: Records) => readonly string[]
  /** The page itself is open to an administrator, without content of a register. */
  readonly openToAdministrator?: boolean
}

const rowForm = ({ rowId }: Records) => ({
  ...{ rowId, version: '1', view: '', area: 'I', componentNo: '1', component: 'K', indicator: 'I', action: 'A' },
  ...{ evidence: 'E', target: 'Mei 2026', output: '', pic: 'Penyusup', question: '' },
})

const unit = ({ unitId }: Records) => `/unit/${unitId}`
const settings = (records: Records) => `${unit(records)}/pengaturan`
const placing = ({ innerId }: Records) => ({ unitId: innerId, position: 'Penyusup', role: 'employee' })
const person = ({ personId }: Records) => ({ name: 'Penyusup', email: `${personId}@penyusup.go.id`, nip: '' })

/** One example for every address of the route table; a new address without one fails every-url.test.ts. */
export const examples: Readonly<Record<string, Example>> = {
  '/': { path: () => '/', audience: 'session' },
  '/siapkan/:token': {
    path: () => `/siapkan/${'x'.repeat(43)}`,
    audience: 'everybody',
    deeds: {
      setUp: () => ({ agencyName: 'A', unitName: 'U', timeZone: 'Asia/Jakarta', login: 'a@b.id', password: '' }),
    },
  },
  // Absent in a real Zona: e2e/journeys/demo.test.ts says what it does in the demo.
  '/demo': {
    path: () => '/demo',
    audience: 'everybody',
    deeds: { enter: ({ unitId }) => ({ person: unitId }) },
  },
  '/masuk': {
    path: () => '/masuk',
    audience: 'everybody',
    deeds: { signIn: () => ({ login: 'penyusup@contoh.go.id', password: 'bukan kata sandinya' }) },
  },
  '/masuk/oidc': { path: () => '/masuk/oidc', audience: 'everybody', queries: () => ['?lanjut=//evil.test'] },
  '/masuk/oidc/kembali': {
    path: () => '/masuk/oidc/kembali',
    audience: 'everybody',
    queries: () => ['?code=x&state=y', '?error=access_denied&state=y'],
  },
  '/lupa-sandi': {
    path: () => '/lupa-sandi',
    audience: 'everybody',
    deeds: { ask: () => ({ login: 'penyusup@contoh.go.id' }) },
  },
  '/masuk/langkah-kedua': {
    path: () => '/masuk/langkah-kedua',
    audience: 'everybody',
    deeds: {
      totp: () => ({ deed: 'totp', code: '123456' }),
      recovery: () => ({ deed: 'recovery', code: '0000-0000-0000' }),
      passkeyOptions: () => ({ deed: 'passkeyOptions' }),
      passkey: () => ({ deed: 'passkey', answer: '{}' }),
      cancel: () => ({ deed: 'cancel' }),
    },
  },
  '/masuk/pasang-langkah-kedua': {
    path: () => '/masuk/pasang-langkah-kedua',
    audience: 'everybody',
    deeds: {
      totp: () => ({ deed: 'totp', code: '123456' }),
      passkeyOptions: () => ({ deed: 'passkeyOptions' }),
      passkey: () => ({ deed: 'passkey', answer: '{}', name: 'Penyusup', fallback: '' }),
      cancel: () => ({ deed: 'cancel' }),
    },
  },
  '/akun': {
    path: () => '/akun',
    audience: 'session',
    queries: () => ['?kabar=password', '?kabar=%00'],
    deeds: {
      endSession: ({ unitId }) => ({ deed: 'endSession', sessionId: unitId }),
      endOthers: () => ({ deed: 'endOthers' }),
      removeTotp: () => ({ deed: 'removeFactor', kind: 'totp' }),
      removePasskey: ({ unitId }) => ({ deed: 'removeFactor', kind: 'passkey', passkeyId: unitId }),
    },
  },
  '/akun/kata-sandi': {
    path: () => '/akun/kata-sandi',
    audience: 'session',
    deeds: { change: () => ({ present: 'bukan kata sandinya', wanted: 'hujan turun di pasar' }) },
  },
  '/akun/aplikasi': {
    path: () => '/akun/aplikasi',
    audience: 'session',
    deeds: { confirm: () => ({ deed: 'totp', code: '123456' }) },
  },
  '/akun/kunci-sandi': {
    path: () => '/akun/kunci-sandi',
    audience: 'session',
    deeds: {
      options: () => ({ deed: 'passkeyOptions' }),
      register: () => ({ deed: 'passkey', answer: '{}', name: 'Penyusup', fallback: '' }),
    },
  },
  '/akun/kode-pemulihan': { path: () => '/akun/kode-pemulihan', audience: 'session', deeds: { renew: () => ({}) } },
  '/akun/konfirmasi': {
    path: () => '/akun/konfirmasi',
    audience: 'session',
    queries: () => ['?lanjut=//evil.test'],
    deeds: { confirm: () => ({ password: 'bukan kata sandinya' }) },
  },
  '/undangan/:token': {
    path: () => `/undangan/${'x'.repeat(43)}`,
    audience: 'everybody',
    deeds: { choose: () => ({ password: 'kata sandi penyusup' }) },
  },
  '/atur-ulang/:token': {
    path: () => `/atur-ulang/${'x'.repeat(43)}`,
    audience: 'everybody',
    deeds: { choose: () => ({ password: 'kata sandi penyusup' }) },
  },
  '/keluar': { path: () => '/keluar', audience: 'everybody', deeds: { signOut: () => ({}) } },
  '/bahasa': {
    path: () => '/bahasa',
    audience: 'everybody',
    deeds: { choose: () => ({ bahasa: 'en', lanjut: '/masuk' }) },
  },
  '/unit/:unitId': { path: unit, audience: 'unit', openToAdministrator: true },
  '/unit/:unitId/rencana': { path: (records) => `${unit(records)}/rencana`, audience: 'unit' },
  '/unit/:unitId/rencana/impor': {
    path: (records) => `${unit(records)}/rencana/impor`,
    audience: 'unit',
    deeds: { upload: () => aFileForm(aPlanText([{ action: 'Langkah penyusup' }]), 'penyusup.txt') },
  },
  '/unit/:unitId/rencana/impor/:importId': {
    path: (records) => `${unit(records)}/rencana/impor/${records.importId}`,
    audience: 'unit',
    queries: ({ rowId }) => [`?baris=${rowId}`, `?halaman=1&baris=${rowId}`, '?tampil=ragu'],
    deeds: {
      correct: (records) => ({ deed: 'correct', ...rowForm(records) }),
      correctAndGoOn: (records) => ({ next: records.rowId, ...rowForm(records) }),
      accept: (records) => ({ deed: 'accept', ...rowForm(records) }),
      drop: (records) => ({ deed: 'drop', ...rowForm(records) }),
      restore: (records) => ({ deed: 'restore', ...rowForm(records) }),
      acceptReason: () => ({ deed: 'acceptReason', reason: 'missing' }),
      redate: () => ({ deed: 'redate', year: '2031' }),
      save: () => ({ deed: 'save' }),
      discard: () => ({ deed: 'discard' }),
    },
  },
  '/unit/:unitId/rencana/kewajiban/:obligationId': {
    path: (records) => `${unit(records)}/rencana/kewajiban/${records.obligationId}`,
    audience: 'unit',
    deeds: {
      complete: () => ({ deed: 'complete', note: 'oleh penyusup' }),
      reopen: () => ({ deed: 'reopen' }),
      assign: (records) => ({ deed: 'assign', actionId: records.actionId, personId: '' }),
    },
  },
  '/unit/:unitId/rencana/:planId': {
    path: (records) => `${unit(records)}/rencana/${records.planId}`,
    audience: 'unit',
    queries: () => ['?cari=rahasia', '?area=I&keadaan=late', '?halaman=2'],
  },
  '/unit/:unitId/rencana/:planId/bulan/:month': {
    path: (records) => `${unit(records)}/rencana/${records.planId}/bulan/2026-05`,
    audience: 'unit',
    queries: () => ['?halaman=2'],
  },
  '/unit/:unitId/rencana/impor/:importId/asli': {
    path: (records) => `${unit(records)}/rencana/impor/${records.importId}/asli`,
    audience: 'unit',
  },
  '/komponen': { path: () => '/komponen', audience: 'everybody', queries: () => ['?tampilan=sempit'] },
  '/komponen/bingkai': { path: () => '/komponen/bingkai', audience: 'everybody' },
  '/unit/:unitId/pengaturan/jejak': {
    path: (records) => `${unit(records)}/pengaturan/jejak`,
    audience: 'unit',
    queries: ({ unitId }) => [`?unit=${unitId}&orang=${unitId}`, '?jenis=plan&dari=2020-01-01', '?setelah=1'],
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/jejak/unduh': {
    path: (records) => `${unit(records)}/pengaturan/jejak/unduh`,
    audience: 'unit',
    queries: () => ['?jenis=plan', '?setelah=999999999'],
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/jejak/segel': {
    path: (records) => `${unit(records)}/pengaturan/jejak/segel`,
    audience: 'unit',
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/masuk': {
    path: ({ rootId }) => `/unit/${rootId}/pengaturan/masuk`,
    audience: 'unit',
    queries: () => ['?tersimpan'],
    deeds: { save: () => ({ role: 'risk_officer' }) },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/orang': {
    path: (records) => `${settings(records)}/orang`,
    audience: 'unit',
    queries: ({ personId, innerId }) => ['?cari=korban', `?unit=${innerId}&keadaan=invited`, `?setelah=${personId}`],
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/orang/baru': {
    path: (records) => `${settings(records)}/orang/baru`,
    audience: 'unit',
    queries: ({ innerId }) => [`?unit=${innerId}`],
    deeds: { add: (records) => ({ ...person(records), ...placing(records) }) },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/orang/undangan': {
    path: (records) => `${settings(records)}/orang/undangan`,
    audience: 'unit',
    deeds: { make: ({ innerId }) => ({ unitId: innerId }) },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/orang/impor': {
    path: (records) => `${settings(records)}/orang/impor`,
    audience: 'unit',
    deeds: { upload: () => aFileForm('Nama;NIP\nPenyusup;198609262015051001', 'penyusup.csv') },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/orang/impor/:importId': {
    path: (records) => `${settings(records)}/orang/impor/${records.peopleImportId}`,
    audience: 'unit',
    queries: () => ['?tampil=new', '?halaman=2'],
    deeds: { discard: () => ({ deed: 'discard' }), apply: () => ({ deed: 'apply', unit: 'Bidang Korban' }) },
    otherDeeds: { undo: () => ({ deed: 'undo' }) },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/orang/:personId': {
    path: (records) => `${settings(records)}/orang/${records.personId}`,
    audience: 'unit',
    queries: () => ['?ditambahkan', '?keluar'],
    deeds: {
      change: (records) => ({ deed: 'change', ...person(records) }),
      place: (records) => ({ deed: 'place', about: records.innerId, ...placing(records) }),
      makeLink: () => ({ deed: 'makeLink' }),
      endSessions: () => ({ deed: 'endSessions' }),
      dropFactors: () => ({ deed: 'dropFactors' }),
      areas: ({ innerId }) => ({ deed: 'areas', unitId: innerId, area: 'I' }),
      unbind: () => ({ deed: 'unbind' }),
    },
    otherDeeds: { mailLink: () => ({ deed: 'mailLink' }) },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/orang/:personId/keluar/:innerId': {
    path: (records) => `${settings(records)}/orang/${records.personId}/keluar/${records.innerId}`,
    audience: 'unit',
    deeds: { leave: () => ({ successorId: '' }) },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/unit': {
    path: (records) => `${settings(records)}/unit`,
    audience: 'unit',
    queries: () => ['?cari=korban'],
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/unit/baru': {
    path: (records) => `${settings(records)}/unit/baru`,
    audience: 'unit',
    queries: ({ innerId }) => [`?di=${innerId}`],
    deeds: { add: ({ innerId }) => ({ name: 'Unit Penyusup', timeZone: 'Asia/Jakarta', parentUnitId: innerId }) },
    openToAdministrator: true,
  },
  '/unit/:unitId/pengaturan/unit/:innerId': {
    path: (records) => `${settings(records)}/unit/${records.innerId}`,
    audience: 'unit',
    queries: () => ['?baru'],
    deeds: {
      change: ({ innerId }) => ({ deed: 'change', name: `Unit Penyusup ${innerId}`, timeZone: 'Asia/Jayapura' }),
      move: ({ unitId }) => ({ deed: 'move', parentUnitId: unitId }),
      close: () => ({ deed: 'close' }),
      reopen: () => ({ deed: 'reopen' }),
    },
    openToAdministrator: true,
  },
  '/*': { path: () => '/alamat/yang/tidak-ada', audience: 'everybody' },
}
