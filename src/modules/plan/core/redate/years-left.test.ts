import { describe, expect, it } from 'vitest'
import { yearsLeft } from './years-left.ts'

const nothing = { indicator: null, action: null, evidence: null, output: null, pic: null }

describe('yearsLeft', () => {
  it('lists texts that name a year, and what that year is to the plan; numbers of regulations are none', () => {
    const row = {
      ...nothing,
      action: 'Menyusun LKJ 2019 menurut Peraturan Nomor 90 Tahun 2021',
      evidence: 'Form tahun 2020; dokumen ISO 9001:2015',
    }
    expect(yearsLeft({ title: 'RENCANA KERJA TAHUN 2018', actions: [row] }, 2020)).toEqual([
      { actionIndex: null, field: 'title', year: 2018, is: 'other' },
      { actionIndex: 0, field: 'action', year: 2019, is: 'yearBefore' },
      { actionIndex: 0, field: 'evidence', year: 2020, is: 'planYear' },
    ])
  })

  it('finds none in texts without a year', () => {
    expect(yearsLeft({ title: null, actions: [{ ...nothing, action: 'Rapat 12 kali' }] }, 2020)).toEqual([])
  })
})
