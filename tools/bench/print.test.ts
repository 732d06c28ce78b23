import { describe, expect, it } from 'vitest'
import { formatTable, share, shareAgainst } from './print.ts'

describe('formatTable', () => {
  it('lines columns up, the first to the left', () => {
    expect(
      formatTable(
        'Title',
        ['plan', 'rows'],
        [
          ['000', '7'],
          ['a longer name', '70'],
        ],
      ),
    ).toBe(
      [
        'Title',
        '',
        'plan           rows',
        '-------------  ----',
        '000               7',
        'a longer name    70',
        '',
      ].join('\n'),
    )
  })
})

describe('shares', () => {
  it('tell nothing to measure from nought', () => {
    expect(share(null)).toBe('–')
    expect(share(0)).toBe('0.000')
  })

  it('name a fall and hide a rise', () => {
    expect(shareAgainst(0.9, 0.95)).toBe('0.900 (-0.050)')
    expect(shareAgainst(0.95, 0.9)).toBe('0.950')
    expect(shareAgainst(null, 0.9)).toBe('–')
  })
})
