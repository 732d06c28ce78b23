import type { ReactNode } from 'react'
import { QrCode, type QrCodeProps } from './qr-code.tsx'

export type Slip = {
  readonly key: string
  /** For whom. */
  readonly title: string
  readonly context?: string
  readonly code: QrCodeProps
  readonly lines: ReactNode
  /** The address in full, for those who type it. */
  readonly address: string
}

/** Slips of paper to cut apart and hand over, one for each person; none is torn by the end of a sheet. */
export function Slips({ items }: { readonly items: readonly Slip[] }) {
  return (
    <ul className="slips">
      {items.map(({ key, title, context, code, lines, address }) => (
        <li key={key} className="slip">
          <QrCode {...code} />
          <div className="slip-text">
            <h2>{title}</h2>
            {context && <p className="small muted">{context}</p>}
            {lines}
            <p className="slip-address num">{address}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
