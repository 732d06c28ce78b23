import { describe, expect, it } from 'vitest'
import type { SchedulePart } from '../schedule/schedule.ts'
import { documentsOfPart } from './expected-documents.ts'
import { saysMonthly } from './says-monthly.ts'

const part = (label: string | null): SchedulePart => ({
  label,
  months: ['2023-01'],
  recurrence: null,
  condition: null,
  shape: 'each',
})

describe('documentsOfPart', () => {
  const items = ['Renstra', 'Rencana Kerja Tahunan', 'Dokumen PK']

  it('finds the documents that a label names, written out or by initials', () => {
    const parts = [part('RKT'), part('PK')]
    expect(documentsOfPart(part('RKT'), 0, parts, items)).toEqual(['Rencana Kerja Tahunan'])
    expect(documentsOfPart(part('PK'), 1, parts, items)).toEqual(['Dokumen PK'])
  })

  it('goes by the place in the list when there are as many documents as targets', () => {
    const parts = [part(null), part(null), part(null)]
    expect(documentsOfPart(part(null), 2, parts, items)).toEqual(['Dokumen PK'])
    expect(documentsOfPart(part(null), 0, parts.slice(1), items)).toBeNull()
    expect(documentsOfPart(part('LKj'), 0, parts.slice(1), items)).toBeNull()
  })
})

describe('saysMonthly', () => {
  it.each(['Data nominatif pegawai per bulan', 'Laporan bulanan', 'setiap bulan sekali', 'rekap tiap bulannya'])(
    'hears it in %j',
    (text) => {
      expect(saysMonthly([null, text])).toBe(true)
    },
  )

  it.each(['setiap 3 bulan sekali', 'per semester', 'bulan Januari', '6 bulanan', ''])(
    'does not hear it in %j',
    (text) => {
      expect(saysMonthly([text])).toBe(false)
    },
  )
})
