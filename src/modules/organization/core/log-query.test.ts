import { describe, expect, it } from 'vitest'
import { idsIn, withNames } from './log-line.ts'
import { readLogQuery, spanOf } from './log-query.ts'

const id = '0b6f6a55-8a57-4a92-9f2a-2f3c1d5f0a11'
const nothing = { unitId: null, personId: null, module: null, from: null, until: null, after: null }
const read = (text: string) => readLogQuery(new URLSearchParams(text))

describe('a question to the log', () => {
  it('is read from the address', () => {
    expect(read(`unit=${id}&orang=${id}&jenis=plan&dari=2026-01-01&sampai=2026-01-31&setelah=77`)).toEqual({
      unitId: id,
      personId: id,
      module: 'plan',
      from: '2026-01-01',
      until: '2026-01-31',
      after: 77,
    })
    expect(read('')).toEqual(nothing)
  })

  it.each([
    'unit=1&orang=x',
    'jenis=plan.obligation',
    'jenis=%25',
    'dari=2026-02-30&sampai=besok',
    'setelah=0',
    'setelah=-1',
    'setelah=1e9',
    'setelah=99999999999999999999',
  ])('leaves out what cannot be meant: %s', (text) => {
    expect(read(text)).toEqual(nothing)
  })

  it('takes both days whole, in the zone of the unit', () => {
    const span = spanOf({ ...nothing, from: '2026-01-01', until: '2026-01-31' }, 'Asia/Jayapura')
    expect(span).toEqual({ from: new Date('2025-12-31T15:00:00Z'), before: new Date('2026-01-31T15:00:00Z') })
    expect(spanOf(nothing, 'Asia/Jakarta')).toEqual({})
    expect(spanOf({ ...nothing, from: '2026-01-01' }, 'Europe/Rome')).toEqual({
      from: new Date('2025-12-31T17:00:00Z'),
    })
  })
})

describe('names in place of ids', () => {
  const names = new Map([[id, 'Bagus Prakoso']])

  it('stand wherever the id is known', () => {
    expect(withNames(id, names)).toBe('Bagus Prakoso')
    expect(withNames([id, 'x', 3], names)).toEqual(['Bagus Prakoso', 'x', 3])
    expect(withNames({ id }, names)).toEqual({ id })
  })

  it('are looked up for texts that are ids', () => {
    expect(idsIn([{ field: 'a', old: 'x', new: [id, 1], erased: false }])).toEqual([id])
  })
})
