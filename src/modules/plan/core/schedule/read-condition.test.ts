import { describe, expect, it } from 'vitest'
import { readCondition, readLooseTiming } from './read-condition.ts'

describe('readCondition', () => {
  it.each([
    ['Jika ada perubahan', 'Jika ada perubahan'],
    ['Dokumen direvisi apabila ada perubahan kebijakan', 'apabila ada perubahan kebijakan'],
    ['Januari 2020, setiap ada Pertemuan', 'setiap ada Pertemuan'],
    ['Ketika ada perubahan; Semester', 'Ketika ada perubahan'],
    ['Bila diperlukan, Januari 2023', 'Bila diperlukan'],
    ['Sesuai dengan kebutuhan.', 'Sesuai dengan kebutuhan'],
    ['Setiap saat', 'Setiap saat'],
    ['Insidentil', 'Insidentil'],
    ['Jika ada perubahan (dokumen, data)', 'Jika ada perubahan (dokumen, data)'],
    ['Dokumen (jika ada).', 'jika ada'],
  ])('finds the condition of %j', (text, expected) => {
    expect(readCondition(text)).toBe(expected)
  })

  it.each(['Januari 2023', 'Setiap bulan', 'Sesuai jadwal', 'Tribulanan', ''])('finds none in %j', (text) => {
    expect(readCondition(text)).toBeNull()
  })
})

describe('readLooseTiming', () => {
  it('finds a pointer to some timetable', () => {
    expect(readLooseTiming('Sesuai jadwal')).toBe('Sesuai jadwal')
    expect(readLooseTiming('Mengikuti agenda pimpinan')).toBe('Mengikuti agenda pimpinan')
    expect(readLooseTiming('Jadwal rapat')).toBeNull()
  })
})
