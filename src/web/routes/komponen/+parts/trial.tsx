import { type ReactNode, useId, useState } from 'react'
import { Stack } from '../../../ui/layout.tsx'
import { say } from './words.ts'

/** A form that goes nowhere and counts how often it was sent; without script it does nothing. */
export function Trial({ children }: { readonly children: ReactNode }) {
  const [sent, setSent] = useState(0)
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSent(sent + 1)
      }}
    >
      <Stack gap={2}>
        {children}
        <p className="small muted" role="status">
          {sent > 0 ? `${say.sent} ${sent}×` : ''}
        </p>
      </Stack>
    </form>
  )
}

/** Gives a sample a name of its own: radio buttons of one name are one choice, and each sample stands here twice. */
export function OwnName({ children }: { readonly children: (name: string) => ReactNode }) {
  return children(useId())
}
