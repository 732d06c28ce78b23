import { describe, expect, it } from 'vitest'
import { isPersonName } from './person-name.ts'

describe('isPersonName', () => {
  it.each([
    'BAMBANG SETYAWAN, S.Sos',
    'Dr. Ir. H. Andi Prasetyo, S.STP., M.Si',
    'Ratna Wulandari',
    'Siti binti Rahman',
    '(SUPRIYADI HARTONO)',
    'Budi',
  ])('takes %s for a name', (line) => {
    expect(isPersonName(line)).toBe(true)
  })

  it.each([
    'KEPALA DINAS PENDIDIKAN',
    'Pembina Utama Muda',
    'NIP. 19700101 199003 1 001',
    'A handwritten signature in blue ink',
    '(Handwritten Signature)',
    'Kota Sukamaju',
    'yang bersangkutan',
    '12 Januari 2023',
    '',
  ])('does not take %j for a name', (line) => {
    expect(isPersonName(line)).toBe(false)
  })
})
