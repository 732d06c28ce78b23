import type { ReactNode } from 'react'

/** Text for those who listen to the page. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>
}

type SkipLinkProps = { readonly target: string; readonly children: ReactNode }

/** First link of a page: past the navigation, straight to the content. */
export function SkipLink({ target, children }: SkipLinkProps) {
  return (
    <a className="skip-link" href={`#${target}`}>
      {children}
    </a>
  )
}
