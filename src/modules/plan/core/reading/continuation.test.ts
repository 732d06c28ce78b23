import { describe, expect, it } from 'vitest'
import { aVocabulary } from '../../testing/read-text.ts'
import type { Values } from './columns.ts'
import { isContinuation } from './continuation.ts'
import type { Draft } from './draft-row.ts'
import { restColumn } from './rest-column.ts'

const place = { page: null, sheet: null, firstLine: 1, lastLine: 1 }

const draft = (values: Values): Draft => ({
  values: { ...values },
  place,
  reasons: new Map(),
  area: 'I',
  areaName: null,
  componentNo: 1,
  component: 'Tim Kerja',
  componentCarried: false,
})

const whole = draft({ indicator: 'Tim telah dibentuk', action: 'Menyusun SOP', evidence: 'SOP', target: 'Mei 2026' })

const goesOn = (values: Values, top = false, above = whole): boolean =>
  isContinuation(above, { values, place, shifted: false }, top)

describe('isContinuation', () => {
  it('joins what goes on in mid-sentence', () => {
    expect(goesOn({ action: 'dan menetapkan anggota' })).toBe(true)
    expect(goesOn({ indicator: 'menurut prosedur', action: 'pemilihan anggota' }, true)).toBe(true)
  })

  it('joins the next items of a list', () => {
    const above = draft({ indicator: 'Tim ada', evidence: '1. SK 2. SOP', target: 'Mei' })
    expect(goesOn({ evidence: '3. Notulen' }, true, above)).toBe(true)
    expect(goesOn({ evidence: '- Notulen' }, true, above)).toBe(true)
  })

  it('joins a capital rest to a sentence that cannot end so', () => {
    const above = draft({ indicator: 'Tim ada', action: 'Menyusun sasaran dan', evidence: 'SK', target: 'Mei' })
    expect(goesOn({ action: 'Sasaran Kinerja' }, false, above)).toBe(true)
  })

  it('joins the year of a target', () => {
    const above = draft({ indicator: 'Monitoring atas penempatan', action: 'Rapat', target: 'Juli, Desember' })
    expect(goesOn({ indicator: 'pegawai telah dilakukan', target: '2026' }, true, above)).toBe(true)
  })

  it('keeps a new action after a full stop', () => {
    const above = draft({ indicator: 'Tim ada', action: 'Menyusun SOP.', evidence: 'SOP', target: 'Mei' })
    expect(goesOn({ action: 'Melakukan sosialisasi.' }, false, above)).toBe(false)
  })

  it('keeps rows with a number, a component, or a time of their own', () => {
    expect(goesOn({ no: '2', action: 'dan rapat' })).toBe(false)
    expect(goesOn({ component: 'Pola Mutasi', action: 'dan rapat' })).toBe(false)
    expect(goesOn({ indicator: 'sanksi bagi pelaksana', action: 'sanksi', target: 'Juni 2026' }, true)).toBe(false)
  })

  it('keeps a whole row whose indicator begins small', () => {
    expect(goesOn({ indicator: 'terdapat inovasi', action: 'Membuat inovasi', evidence: 'SK inovasi' })).toBe(false)
  })
})

describe('restColumn', () => {
  const columnOf = (values: Values, text: string) => restColumn(draft(values), text, aVocabulary())

  it('prefers the cell that cannot end as it does', () => {
    expect(columnOf({ indicator: 'Tim ada', action: 'Menyusun SOP dan', evidence: 'SOP' }, 'menetapkan anggota')).toBe(
      'action',
    )
    expect(columnOf({ indicator: 'Tim ada', action: 'Rapat', evidence: 'Notulen,' }, 'Daftar hadir')).toBe('evidence')
  })

  it('gives the indicator what makes it a known one', () => {
    const values = { indicator: 'Anggota organisasi terlibat', action: 'Rapat', evidence: 'SK' }
    expect(columnOf(values, 'dalam pembangunan zona integritas menuju WBK/WBBM')).toBe('indicator')
  })

  it('takes a capital line for page furniture', () => {
    expect(columnOf({ indicator: 'Tim ada', action: 'Rapat', evidence: 'SK' }, 'Rencana Kerja Dinas Contoh')).toBeNull()
  })
})
