import { type ComponentProps, lazy, Suspense, useRef, useState } from 'react'
import { Button } from './button.tsx'

/** Fetched with the first press: pages do not pay for a question that is seldom asked. */
const Dialog = lazy(() => import('./dialog.tsx').then((module) => ({ default: module.Dialog })))

type ConfirmButtonProps = ComponentProps<typeof Button> & {
  readonly question: string
  /** What will happen, named. */
  readonly consequence: string
  readonly confirmLabel: string
  readonly cancelLabel: string
}

/** Submits its form after asking once. Without script it submits at once: say the consequence beside it as well. */
export function ConfirmButton({ question, consequence, confirmLabel, cancelLabel, ...button }: ConfirmButtonProps) {
  const [open, setOpen] = useState(false)
  const submitter = useRef<HTMLButtonElement>(null)
  const confirmed = useRef(false)
  const confirm = () => {
    setOpen(false)
    confirmed.current = true
    submitter.current?.click()
    confirmed.current = false
  }
  return (
    <>
      <Button
        {...button}
        ref={submitter}
        onClick={(event) => {
          if (confirmed.current) return
          event.preventDefault()
          setOpen(true)
        }}
      />
      {open && (
        <Suspense>
          <Dialog title={question} role="alertdialog" open onClose={() => setOpen(false)}>
            <p>{consequence}</p>
            <div className="form-actions">
              <Button type="button" variant={button.variant} onClick={confirm}>
                {confirmLabel}
              </Button>
              <Button type="button" variant="quiet" onClick={() => setOpen(false)} autoFocus>
                {cancelLabel}
              </Button>
            </div>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
