import { describe, expect, it } from 'vitest'
import { continuesList, freshness, isHanging, isStopped, joinPieces } from './fragments.ts'

describe('joinPieces', () => {
  it.each([
    ['Menyusun SOP', 'pemilihan tim', 'Menyusun SOP pemilihan tim'],
    ['kebutuhan', ', dokumen', 'kebutuhan, dokumen'],
    ['', 'Rapat', 'Rapat'],
    ['Rapat', '', 'Rapat'],
    ['langkah-', 'langkah kerja', 'langkah-langkah kerja'],
  ])('joins %j and %j', (above, text, joined) => {
    expect(joinPieces(above, text)).toBe(joined)
  })
})

describe('freshness', () => {
  it('tells a cell that begins from one that goes on', () => {
    expect(freshness('indicator', 'telah ditetapkan', 'Budaya kerja telah dibangun')).toBeGreaterThan(0)
    expect(freshness('indicator', 'Budaya kerja dan pola', 'pikir telah dibangun')).toBeLessThan(0)
    expect(freshness('action', 'Membuat laporan dan', 'Menyusun rencana')).toBeLessThan(
      freshness('action', 'Rapat.', 'Menyusun rencana'),
    )
    expect(freshness('evidence', '4. SK Tim', '5. Laporan')).toBeLessThan(0)
  })

  it('tells a time that begins from one that goes on', () => {
    expect(freshness('target', 'Desember 2026', 'Januari')).toBeGreaterThan(0)
    expect(freshness('target', 'Januari', 's/d')).toBeLessThan(0)
    expect(freshness('target', 'Juli,', 'Desember')).toBeLessThan(0)
    expect(freshness('target', 'Januari', '2026')).toBeLessThan(0)
    expect(freshness('target', 'Setiap ada', 'Pertemuan')).toBeLessThan(0)
    expect(freshness('target', '', 'Setiap bulan')).toBeGreaterThan(0)
  })
})

describe('how a text ends', () => {
  it('knows what cannot be an end', () => {
    expect(['Rapat dan', 'SOP,', 'Januari s/d', 'meliputi:', 'Tim (', 'SK;'].every(isHanging)).toBe(true)
    expect(['Rapat', 'SOP.', 'Desember', 'Dokumen sudah ada'].some(isHanging)).toBe(false)
  })

  it('knows a full stop', () => {
    expect([isStopped('Rapat.'), isStopped('Rapat (dua).'), isStopped('Rapat;')]).toEqual([true, true, false])
  })

  it('knows a list that goes on', () => {
    expect(continuesList('1. SK 2. SOP', '3. Foto')).toBe(true)
    expect(continuesList('1. SK 2. SOP', '5. Foto')).toBe(false)
    expect(continuesList('berupa:', '- Foto')).toBe(true)
  })
})
