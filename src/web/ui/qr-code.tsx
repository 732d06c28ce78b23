/** Squares around a QR code that must stay empty (ISO/IEC 18004). */
const QUIET = 4

export type QrCodeProps = {
  /** Squares on a side, and the dark ones as one path. */
  readonly size: number
  readonly path: string
  /** What it leads to, in words. */
  readonly label: string
}

/** Dark on white whatever the page's colours are: cameras expect it so. */
export function QrCode({ size, path, label }: QrCodeProps) {
  const side = size + 2 * QUIET
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}>
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
