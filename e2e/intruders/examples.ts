import { aPlanText } from '#modules/plan/testing/plan-texts.ts'
import { aFileForm } from '../fixtures/ask.ts'

/** Ids of records for one example of every address. */
export type Records = {
  readonly unitId: string
  readonly planId: string
  readonly importId: string
  readonly rowId: string
  readonly obligationId: string
  readonly actionId: string
}

export type Form = Readonly<Record<string, string>> | FormData

export type Example = {
  readonly path: (records: Records) => string
  /** Every form that the page sends, by the name of its deed; a page that takes forms must have at least one. */
  readonly deeds?: Readonly<Record<string, (records: Records) => Form>>
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
  '/masuk': {
    path: () => '/masuk',
    audience: 'everybody',
    deeds: { signIn: () => ({ login: 'penyusup@contoh.go.id', password: 'bukan kata sandinya' }) },
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
  '/*': { path: () => '/alamat/yang/tidak-ada', audience: 'everybody' },
}
