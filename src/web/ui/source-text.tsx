import { useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'

type SourceTextProps = {
  readonly label: string
  readonly lines: readonly { readonly line: number; readonly text: string }[]
  /** Lines to point out, both included. */
  readonly marked?: { readonly first: number; readonly last: number } | undefined
}

const LINES_ABOVE_PX = 48

/** A piece of a document with its line numbers; the place in question stands out. It scrolls, so it takes the focus. */
export function SourceText({ label, lines, marked }: SourceTextProps) {
  const box = useRef<HTMLElement>(null)
  const first = marked?.first
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place in the document is the reason to scroll
  useEffect(() => {
    const place = box.current?.querySelector<HTMLElement>('.source-marked')
    // Only the box scrolls: the page stays where the person is.
    if (box.current && place) box.current.scrollTop = place.offsetTop - box.current.offsetTop - LINES_ABOVE_PX
  }, [first])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section ref={box} className="source-text" aria-label={label} tabIndex={0}>
      <ol>
        {lines.map(({ line, text }) => {
          const inside = marked !== undefined && line >= marked.first && line <= marked.last
          return (
            <li key={line} className={classNames(inside && 'source-marked') || undefined}>
              <span className="source-number" aria-hidden="true">
                {line}
              </span>
              {inside ? <mark>{text || ' '}</mark> : <span>{text}</span>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
