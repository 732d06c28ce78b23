import { describe, expect, it } from 'vitest'
import { cleanCell, isOnlyMarks } from './clean-cell.ts'

describe('cleanCell', () => {
  it.each([
    ['  dua   kata \n baris ', 'dua kata baris'],
    ['<i>public campaign</i> telah dilakukan', 'public campaign telah dilakukan'],
    ['<ol style="list-style-type: none"> 1. Satu 2. Dua', '1. Satu 2. Dua'],
    ['sarana yaitu: <ul', 'sarana yaitu:'],
    ['**RENCANA** *aksi*', 'RENCANA aksi'],
    ['satu<br>dua<br/>tiga', 'satu dua tiga'],
    ['monitoring &amp; evaluasi&nbsp;ZI', 'monitoring & evaluasi ZI'],
    ['<u> </u>', ''],
    ['nilai < 5 dan > 2', 'nilai < 5 dan > 2'],
  ])('reads %j as %j', (raw, clean) => {
    expect(cleanCell(raw)).toBe(clean)
  })

  it('takes time in proportion to the text, even for a cell of opened tags', () => {
    const start = performance.now()
    cleanCell('<a '.repeat(100_000))
    expect(performance.now() - start).toBeLessThan(1500)
  })
})

describe('isOnlyMarks', () => {
  it.each(['1', '_', 'J J J', ', , ,', '-', 'r', '4.1'])('finds nothing to read in %j', (text) => {
    expect(isOnlyMarks(text)).toBe(true)
  })

  it.each(['SK', 'IT', 'Rapat', 'a. SOP'])('reads %j', (text) => {
    expect(isOnlyMarks(text)).toBe(false)
  })
})
