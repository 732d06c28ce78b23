import { describe, expect, it } from 'vitest'
import { emailOf, loginOf, readPersonDetails, readPlacing, readSignInName } from './person-form.ts'

const today = '2026-11-20'
const read = (given: object) => readPersonDetails({ name: 'Siti Aminah', email: '', nip: '', ...given }, today)

describe('readPersonDetails', () => {
  it('folds what was typed', () => {
    const typed = { name: '  Siti \t Aminah\n', email: ' Siti@Contoh.GO.ID ', nip: '19860926 201505 1 001' }
    expect(read(typed)).toEqual({
      value: { name: 'Siti Aminah', email: 'siti@contoh.go.id', nip: '198609262015051001' },
      problems: {},
    })
  })

  it.each([
    ['nothing to sign in with', {}, { email: 'email_or_nip' }],
    ['an address alone', { email: 'a@b.id' }, {}],
    ['a NIP alone', { nip: '198609262015051001' }, {}],
    ['no address', { email: 'siti' }, { email: 'not_an_address' }],
    ['a long address', { email: `${'x'.repeat(250)}@y.id` }, { email: 'too_long' }],
    ['an address with signs that nobody sees', { email: 'si\u200bti@contoh.go.id' }, { email: 'not_an_address' }],
    ['no name', { name: ' ', email: 'a@b.id' }, { name: 'required' }],
    ['a long name', { name: 'x'.repeat(201), email: 'a@b.id' }, { name: 'too_long' }],
    [
      'everything wrong',
      { name: '', email: 'x', nip: '1' },
      { name: 'required', email: 'not_an_address', nip: 'nip_digits' },
    ],
  ])('says of %s what is wrong', (_what, given, problems) => {
    expect(read(given).problems).toEqual(problems)
  })
})

describe('readPlacing', () => {
  const unitId = '0190c0de-0000-4000-8000-000000000001'

  it('keeps known roles once each', () => {
    const roles = ['employee', 'risk_officer', 'employee', 'king']
    expect(readPlacing({ unitId, position: ' Analis  ', roles })).toEqual({
      value: { unitId, position: 'Analis', roles: ['employee', 'risk_officer'] },
      problems: {},
    })
  })

  it('asks for a unit and at least one role', () => {
    expect(readPlacing({ unitId: 'x', position: 'y'.repeat(201), roles: ['king'] }).problems).toEqual({
      unitId: 'required',
      position: 'too_long',
      roles: 'required',
    })
  })
})

describe('the name of sign-in', () => {
  it('is the address, else the NIP', () => {
    expect(loginOf({ email: 'a@b.id', nip: '198609262015051001' })).toBe('a@b.id')
    expect(loginOf({ email: null, nip: '198609262015051001' })).toBe('198609262015051001')
    expect(() => loginOf({ email: null, nip: null })).toThrow('without NIP')
    expect(emailOf('a@b.id')).toBe('a@b.id')
    expect(emailOf('198609262015051001')).toBeNull()
  })

  it.each([
    [' Siti@Contoh.GO.ID ', 'siti@contoh.go.id'],
    ['19860926 201505 1 001', '198609262015051001'],
    ['', ''],
    ['siti', 'siti'],
  ])('is read from %j as accounts keep it', (typed, name) => {
    expect(readSignInName(typed)).toBe(name)
  })
})
