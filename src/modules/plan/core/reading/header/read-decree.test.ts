import { describe, expect, it } from 'vitest'
import { printedLines } from '../../../testing/printed-lines.ts'
import { readDecree } from './read-decree.ts'

const HEAD = `KEPUTUSAN LURAH SUKAMAJU
NOMOR : 188 / 016.1 / TAHUN 2023
TENTANG

PENETAPAN RENCANA KERJA PEMBANGUNAN
ZONA INTEGRITAS
`

describe('readDecree', () => {
  it('reads number, subject over wraps, office and day', () => {
    const text = `${HEAD}\nLURAH SUKAMAJU,\n\nMenimbang : a. bahwa\n\nDitetapkan di : Sukamaju\nPada tanggal : 20 Januari 2023`
    expect(readDecree(printedLines(text))).toEqual({
      number: '188 / 016.1 / TAHUN 2023',
      date: '2023-01-20',
      about: 'PENETAPAN RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS',
      issuer: 'LURAH SUKAMAJU',
    })
  })

  it('parts subject and office without a blank line between them', () => {
    const text = `${HEAD.trim()}\nLURAH SUKAMAJU\nMenimbang : a. bahwa`
    expect(readDecree(printedLines(text))).toMatchObject({
      about: 'PENETAPAN RENCANA KERJA PEMBANGUNAN ZONA INTEGRITAS',
      issuer: 'LURAH SUKAMAJU',
    })
  })

  it('takes the office from the title where none stands before the considerations', () => {
    expect(readDecree(printedLines(`${HEAD}\nMenimbang : a. bahwa`))?.issuer).toBe('LURAH SUKAMAJU')
  })

  it('reads the number from the next line and the day of an annex', () => {
    const annex =
      'LAMPIRAN\nKEPUTUSAN LURAH SUKAMAJU\nNOMOR :\n12/2023\nTANGGAL 5 JANUARI 2023\nTENTANG RENCANA KERJA ZONA INTEGRITAS'
    expect(readDecree(printedLines(annex))).toMatchObject({ number: '12/2023', date: '2023-01-05' })
  })

  it('prefers the decree about the plan to the one about the team', () => {
    const team = 'KEPUTUSAN LURAH SUKAMAJU\nNOMOR 1 TAHUN 2023\nTENTANG\nPEMBENTUKAN TIM ZONA INTEGRITAS\n\n'
    expect(readDecree(printedLines(`${team}${HEAD}`))?.number).toBe('188 / 016.1 / TAHUN 2023')
    expect(readDecree(printedLines(team))?.number).toBe('1 TAHUN 2023')
  })

  it('finds none in a mention or in a regulation', () => {
    const mention = 'berdasarkan Keputusan Kepala Dinas\nNomor : 188/137/2022 tanggal 20 Januari 2022\ntentang Tim.'
    expect(readDecree(printedLines(mention))).toBeNull()
    expect(readDecree(printedLines('Mengingat : 1. Keputusan Presiden Nomor 14 Tahun 2010 tentang Komite;'))).toBeNull()
  })
})
