import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { qrPath } from './qr-path.ts'

/** The squares that a path covers, row by row. */
const drawn = ({ size, path }: { size: number; path: string }): boolean[][] => {
  const rows = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let column = 0; column < Number(length); column++) {
      const row = rows[Number(y)]
      if (row) row[Number(x) + column] = true
    }
  }
  return rows
}

describe('the drawing of a QR code', () => {
  it.each(['otpauth://totp/Zona:ratna@contoh.go.id?secret=GEZDGNBVGY3TQOJQ', 'x'])(
    'has every square of "%s"',
    (text) => {
      const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
      const expected = Array.from({ length: size }, (_, row) =>
        Array.from({ length: size }, (_unused, column) => Boolean(data[row * size + column])),
      )
      expect(drawn(qrPath(text))).toEqual(expected)
    },
  )
})
