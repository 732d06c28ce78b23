import { create } from 'qrcode'

/** A QR code as one path of unit squares, for a picture that needs no data address and no inline style. */
export type QrPath = {
  /** Squares on a side, without the quiet zone. */
  readonly size: number
  /** For the `d` of an SVG path. */
  readonly path: string
}

export function qrPath(text: string): QrPath {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const parts: string[] = []
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; ) {
      let length = 0
      while (column + length < size && data[row * size + column + length]) length += 1
      if (length > 0) parts.push(`M${column} ${row}h${length}v1h-${length}z`)
      column += length + 1
    }
  }
  return { size, path: parts.join('') }
}
