import { describe, expect, it } from 'vitest'
import { follows, type Marker, takeMarker } from './list-marker.ts'

describe('takeMarker', () => {
  it.each<[string, Marker | null, string]>([
    ['1. Peraturan', { style: 'number', order: 1 }, 'Peraturan'],
    ['12) Peraturan', { style: 'number', order: 12 }, 'Peraturan'],
    ['(2) Peraturan', { style: 'number', order: 2 }, 'Peraturan'],
    ['1.Peraturan', { style: 'number', order: 1 }, 'Peraturan'],
    ['- 2. Peraturan', { style: 'number', order: 2 }, 'Peraturan'],
    ['b. bahwa', { style: 'letter', order: 2 }, 'bahwa'],
    ['C. Tujuan', { style: 'capital', order: 3 }, 'Tujuan'],
    ['IV. Penutup', { style: 'roman', order: 4 }, 'Penutup'],
    ['1.2 Dasar Hukum', { style: 'section', order: 2 }, 'Dasar Hukum'],
    ['2.10. Dasar Hukum', { style: 'section', order: 10 }, 'Dasar Hukum'],
    ['- Peraturan', { style: 'bullet', order: 0 }, 'Peraturan'],
    ['• Peraturan', { style: 'bullet', order: 0 }, 'Peraturan'],
    ['Peraturan', null, 'Peraturan'],
    ['- 2025;', null, '- 2025;'],
    ['-undangan', null, '-undangan'],
    ['2010 tentang', null, '2010 tentang'],
  ])('takes the marker off %j', (text, marker, rest) => {
    expect(takeMarker(text)).toEqual({ marker, rest })
  })

  it('knows which marker comes next', () => {
    expect(follows({ style: 'number', order: 3 }, { style: 'number', order: 2 })).toBe(true)
    expect(follows({ style: 'letter', order: 3 }, { style: 'number', order: 2 })).toBe(false)
    expect(follows({ style: 'bullet', order: 0 }, { style: 'bullet', order: 0 })).toBe(true)
  })
})
