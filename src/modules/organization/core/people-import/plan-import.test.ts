import { describe, expect, it } from 'vitest'
import { planImport } from './plan-import.ts'
import { type Known, missingUnits, type RowAccount, type SheetRow } from './sheet-row.ts'

const NIP = '198609262015052001'
const units = [
  { unitId: 'u1', name: 'Dinas Contoh', isClosed: false },
  { unitId: 'u2', name: 'Bidang Arsip', isClosed: false },
  { unitId: 'u3', name: 'Bidang Lama', isClosed: true },
  { unitId: 'u4', name: 'Seksi', isClosed: false },
  { unitId: 'u5', name: 'SEKSI', isClosed: false },
]

const aRow = (given: Partial<SheetRow> = {}): SheetRow => ({
  line: 2,
  name: 'Siti Aminah',
  nip: NIP,
  email: '',
  position: 'Analis',
  unit: 'dinas  CONTOH',
  roles: [],
  unknownRoles: [],
  flaw: null,
  ...given,
})

const anAccount = (given: Partial<RowAccount> = {}): RowAccount => ({
  personId: 'p1',
  login: NIP,
  nip: NIP,
  name: 'Siti Aminah',
  hasPassword: true,
  isVisible: true,
  isControlled: true,
  places: [{ unitId: 'u1', position: 'Analis', roles: ['employee'], hasLeft: false }],
  ...given,
})

const planned = (rows: readonly SheetRow[], known: Partial<Known> = {}) =>
  planImport(rows, { accounts: [], units, wanted: new Set(), today: '2026-11-20', ...known })
const one = (row: Partial<SheetRow>, known: Partial<Known> = {}) => planned([aRow(row)], known)[0]

describe('planImport', () => {
  it('invites somebody new as employee, or with the roles that the sheet names', () => {
    expect(one({})).toMatchObject({ kind: 'new', personId: null, unit: { unitId: 'u1' }, roles: ['employee'] })
    expect(one({ roles: ['risk_officer', 'team_member'] })).toMatchObject({ roles: ['risk_officer', 'team_member'] })
  })

  it('gives somebody with an account elsewhere a role and changes nothing of theirs', () => {
    const account = anAccount({ isVisible: false, isControlled: false, name: null, places: [] })
    expect(one({ name: 'Siti A.' }, { accounts: [account] })).toMatchObject({
      kind: 'join',
      personId: 'p1',
      changed: [],
    })
  })

  it('sees what is there already, what differs, and who comes to another unit or comes back', () => {
    expect(one({}, { accounts: [anAccount()] })).toMatchObject({ kind: 'same', personId: 'p1' })
    const other = { name: 'Siti Aminah, S.E.', position: 'Kepala Seksi', roles: ['team_member' as const] }
    expect(one(other, { accounts: [anAccount()] })).toMatchObject({
      kind: 'change',
      changed: ['name', 'position', 'roles'],
      roles: ['employee', 'team_member'],
    })
    expect(one({ unit: 'Bidang Arsip' }, { accounts: [anAccount()] })).toMatchObject({ kind: 'place', personId: 'p1' })
    const gone = anAccount({ places: [{ unitId: 'u1', position: 'Analis', roles: [], hasLeft: true }] })
    expect(one({ position: '' }, { accounts: [gone] })).toMatchObject({ kind: 'place', position: 'Analis' })
  })

  it('adds an address or a NIP that was missing, and overwrites no address', () => {
    expect(one({ email: 'siti@contoh.go.id' }, { accounts: [anAccount()] })).toMatchObject({ changed: ['email'] })
    const known = anAccount({ login: 'siti@contoh.go.id', nip: null })
    expect(one({ email: 'siti@contoh.go.id' }, { accounts: [known] })).toMatchObject({ changed: ['nip'] })
    const both = anAccount({ login: 'siti@contoh.go.id' })
    expect(one({ email: 'lain@contoh.go.id' }, { accounts: [both] })).toMatchObject({ kind: 'same' })
  })

  it('leaves name and address alone of people who have a role elsewhere', () => {
    const shared = anAccount({ isControlled: false })
    expect(one({ name: 'Diubah', email: 'x@y.id' }, { accounts: [shared] })).toMatchObject({ kind: 'same' })
  })

  it.each([
    ['a formula', { flaw: 'formula' as const }, 'formula'],
    ['a NIP that the sheet has rounded', { flaw: 'nip_rounded' as const }, 'nip_rounded'],
    ['a NIP that is none', { nip: '123' }, 'nip_digits'],
    ['no name', { name: ' ' }, 'required'],
    ['nothing to sign in with', { nip: '' }, 'email_or_nip'],
    ['no unit', { unit: '' }, 'unit_missing'],
    ['a unit that is not there', { unit: 'Bidang Baru' }, 'unit_unknown'],
    ['a long position', { position: 'x'.repeat(201) }, 'too_long'],
    ['two units of that name', { unit: 'Seksi' }, 'unit_ambiguous'],
    ['a closed unit', { unit: 'Bidang Lama' }, 'unit_closed'],
    ['a role nobody knows', { unknownRoles: ['raja'] }, 'role_unknown'],
    ['the role of an administrator', { roles: ['administrator' as const] }, 'role_administrator'],
  ])('says of %s what is wrong', (_what, row, problem) => {
    expect(one(row)).toMatchObject({ kind: 'problem', problem })
  })

  it('names the cell that is empty or too long', () => {
    expect(one({ name: '' })).toMatchObject({ problem: 'required', about: 'name' })
    expect(one({ name: 'x'.repeat(201) })).toMatchObject({ problem: 'too_long', about: 'name' })
    expect(one({ email: `${'x'.repeat(250)}@y.id` })).toMatchObject({ problem: 'too_long', about: 'email' })
    expect(one({ position: 'x'.repeat(201) })).toMatchObject({ problem: 'too_long', about: 'position' })
  })

  it('refuses accounts that are unclear: another address, two accounts in one row, an invitation of others', () => {
    const hidden = { isVisible: false, isControlled: false, name: null, places: [] }
    const abroad = anAccount({ ...hidden, login: null })
    expect(one({ email: 'siti@contoh.go.id' }, { accounts: [abroad] })).toMatchObject({ problem: 'conflict' })
    const two = [anAccount(), anAccount({ personId: 'p2', nip: null, login: 'siti@contoh.go.id' })]
    expect(one({ email: 'siti@contoh.go.id' }, { accounts: two })).toMatchObject({ problem: 'conflict' })
    expect(one({}, { accounts: [anAccount({ ...hidden, hasPassword: false })] })).toMatchObject({ problem: 'unopened' })
  })

  it('makes a unit that was asked for', () => {
    const wanted = new Set(['bidang baru'])
    expect(one({ unit: 'Bidang  Baru' }, { wanted })).toMatchObject({ kind: 'new', unit: { unitId: null } })
  })

  it('takes a person in two units once, and refuses them twice in one or under two names', () => {
    const rows = [
      aRow(),
      aRow({ line: 3, unit: 'Bidang Arsip' }),
      aRow({ line: 4 }),
      aRow({ line: 5, unit: 'Seksi Lain', name: 'Orang Lain' }),
    ]
    const plans = planned(rows, { wanted: new Set(['seksi lain']) })
    expect(plans.map((plan) => (plan.kind === 'problem' ? plan.problem : plan.kind))).toEqual([
      'new',
      'place',
      'duplicate',
      'conflict',
    ])
  })
})

describe('missingUnits', () => {
  it('names each unit once that is not there', () => {
    const rows = ['Bidang Baru', 'BIDANG  baru', 'Dinas Contoh', '', 'Subbagian Umum'].map((unit) => aRow({ unit }))
    expect(missingUnits(rows, units)).toEqual(['Bidang Baru', 'Subbagian Umum'])
  })
})
