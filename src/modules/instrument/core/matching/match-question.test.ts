import { describe, expect, it } from 'vitest'
import { getInstrument } from '../../index.ts'
import { listQuestions } from '../tree.ts'
import { matchQuestion, type PlanRow } from './match-question.ts'

const instrument = getInstrument()
const aRow = (over: Partial<PlanRow>): PlanRow => ({
  area: null,
  component: null,
  indicator: null,
  action: null,
  evidence: null,
  ...over,
})
const codeOf = (over: Partial<PlanRow>) => matchQuestion(instrument, aRow(over)).code

describe('matchQuestion', () => {
  it('finds every lever question by its own sentence', () => {
    for (const { question, areaNumber, part } of listQuestions(instrument)) {
      if (part.kind === 'hasil') continue
      expect(codeOf({ area: areaNumber, indicator: question.statement })).toBe(question.code)
    }
  })

  it('follows the succession from the questions of 2014', () => {
    for (const { code, text, basis } of instrument.planWordings.wordings)
      if (basis === 'former') expect(matchQuestion(instrument, aRow({ indicator: text })).code, text).toBe(code)
  })

  it('tells the steps of one subject apart', () => {
    const about = 'penanganan benturan kepentingan'
    expect(codeOf({ indicator: `Sosialisasi ${about}` })).toBe('A.I.5.v.b')
    expect(codeOf({ indicator: `Implementasi ${about}` })).toBe('A.I.5.v.c')
    expect(codeOf({ indicator: `Evaluasi ${about}` })).toBe('A.I.5.v.d')
    expect(codeOf({ indicator: `Tindak lanjut evaluasi ${about}` })).toBe('A.I.5.v.e')
  })

  it('serves no question with the procedure row that the new worksheet dropped', () => {
    expect(codeOf({ area: 'VI', indicator: 'Terdapat SOP bagi pelaksanaan standar pelayanan' })).toBeNull()
  })

  it('leaves a row out that fits nothing', () => {
    expect(codeOf({ area: 'III', indicator: 'Pemeliharaan kendaraan dinas', action: 'Servis berkala' })).toBeNull()
    expect(matchQuestion(instrument, aRow({}))).toEqual({ code: null, confidence: 0 })
  })

  it('reads the action when the indicator cell is lost', () => {
    expect(codeOf({ area: 'VI', indicator: 'J J J', action: 'Tindak lanjut hasil survey kepuasan masyarakat' })).toBe(
      'A.I.6.iv.c',
    )
  })

  it('lets area and component decide between like sentences', () => {
    const indicator = 'Hasil evaluasi telah ditindaklanjuti'
    expect(codeOf({ area: 'V', component: 'Whistle Blowing System', indicator })).toBe('A.I.5.iv.c')
    expect(codeOf({ area: 'V', component: 'Penanganan Benturan Kepentingan', indicator })).toBe('A.I.5.v.e')
  })

  it('is not led astray by an area heading that was misread', () => {
    expect(codeOf({ area: 'II', indicator: 'Pengendalian gratifikasi telah diimplementasikan' })).toBe('A.I.5.i.b')
  })

  it('survives torn words, short forms, typing errors and names of a unit', () => {
    expect(codeOf({ indicator: 'Pengenda lian gratifi kasi telah diimplemen tasikan' })).toBe('A.I.5.i.b')
    expect(codeOf({ indicator: 'Monev thd pemanfaatan TI' })).toBe('A.I.2.ii.d')
    expect(codeOf({ indicator: 'Telah dilakukan penilaian resiko atas pelaksanan kebijakan' })).toBe('A.I.5.ii.b')
    expect(codeOf({ indicator: 'Budaya kerja dan pola pikir dibangun di Dinas Contoh Kota Umpama' })).toBe('A.I.1.iv.c')
  })

  it('is surer of an exact sentence than of a vague one', () => {
    const exact = matchQuestion(instrument, aRow({ area: 'I', indicator: 'Sudah ditetapkan agen perubahan' }))
    const vague = matchQuestion(instrument, aRow({ area: 'I', indicator: 'Penetapan agen' }))
    expect(exact.confidence).toBeGreaterThan(0.85)
    expect(vague.confidence).toBeLessThan(exact.confidence)
  })

  it('answers a hundred rows in a few milliseconds once prepared', () => {
    const rows = listQuestions(instrument)
      .slice(0, 100)
      .map(({ question }) => aRow({ indicator: question.statement, action: question.statement }))
    for (const row of rows) matchQuestion(instrument, row)
    const start = performance.now()
    for (const row of rows) matchQuestion(instrument, row)
    expect(performance.now() - start).toBeLessThan(100)
  })
})
