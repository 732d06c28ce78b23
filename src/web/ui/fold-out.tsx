import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

type FoldOutProps = { readonly className: string; readonly summary: ReactNode; readonly children: ReactNode }

/** A native disclosure that closes again when the address changes, on Escape, and when the focus goes elsewhere. */
export function FoldOut({ className, summary, children }: FoldOutProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const close = () => details.current?.removeAttribute('open')
  const closeByKey = () => {
    if (!details.current?.open) return
    close()
    details.current.querySelector('summary')?.focus()
  }
  useEffect(() => {
    if (key) details.current?.removeAttribute('open')
  }, [key])
  return (
    <details
      ref={details}
      className={className}
      onKeyDown={(event) => event.key === 'Escape' && closeByKey()}
      onBlur={(event) => event.relatedTarget && !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
