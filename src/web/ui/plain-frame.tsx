import type { ReactNode } from 'react'
import { BrandMark } from './brand-mark.tsx'
import { SkipLink } from './hidden.tsx'

type PlainFrameProps = {
  readonly brand: string
  readonly skipLabel: string
  readonly topEnd?: ReactNode
  readonly foot?: ReactNode
  readonly children: ReactNode
}

const MAIN = 'isi'

/** Around pages outside a unit: sign in, set up, failures, forms of the public. */
export function PlainFrame({ brand, skipLabel, topEnd, foot, children }: PlainFrameProps) {
  return (
    <div className="plain-frame">
      <SkipLink target={MAIN}>{skipLabel}</SkipLink>
      <header className="plain-top">
        <a className="brand" href="/">
          <BrandMark />
          <span>{brand}</span>
        </a>
        {topEnd}
      </header>
      <main id={MAIN} tabIndex={-1} className="plain-main">
        {children}
      </main>
      {foot && <footer className="plain-foot">{foot}</footer>}
    </div>
  )
}
