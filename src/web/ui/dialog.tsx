import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classNames } from './class-names.ts'

type DialogProps = {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** `alertdialog` when the answer cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A window over the page that holds the focus; Escape and a press outside close it. */
export function Dialog({ title, open, onClose, role = 'dialog', wide, children }: DialogProps) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={classNames('dialog-box', wide && 'dialog-box-wide')}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
