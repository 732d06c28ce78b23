import type { ReactNode } from 'react'

/** A code, a variable, a command within a sentence. */
export function Code({ children }: { readonly children: ReactNode }) {
  return <code className="code">{children}</code>
}

type CodeBlockProps = { readonly label: string; readonly children: string }

/** A region that scrolls must take the focus, else the keyboard cannot reach what is cut off (WCAG 2.1.1). */
const focusable = { tabIndex: 0 } as const

/** Lines to copy or to compare. */
export function CodeBlock({ label, children }: CodeBlockProps) {
  return (
    <section {...focusable} className="code-block" aria-label={label}>
      <pre>
        <code>{children}</code>
      </pre>
    </section>
  )
}

/** A key to press: `<Kbd>Ctrl K</Kbd>`. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>
}
