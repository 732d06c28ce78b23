import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextInput } from '../../../ui/inputs.tsx'
import { long, say } from './words.ts'

/** As pages do it: a window is fetched when it opens. */
const Dialog = lazy(() => import('../../../ui/dialog.tsx').then((module) => ({ default: module.Dialog })))

const dialogs = {
  narrow: { open: 'Ubah nama unit', title: 'Nama unit' },
  wide: { open: 'Buka jendela lebar', title: 'Isi berkas yang panjang' },
} as const

/** A button and the window that it opens. */
export function DialogTrial({ wide = false }: { readonly wide?: boolean }) {
  const [open, setOpen] = useState(false)
  const words = wide ? dialogs.wide : dialogs.narrow
  const close = () => setOpen(false)
  return (
    <>
      <Button type="button" variant="quiet" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {open && (
        <Suspense>
          <Dialog title={words.title} open onClose={close} wide={wide}>
            {wide ? (
              <p>{`${long}. `.repeat(12)}</p>
            ) : (
              <TextInput label="Nama" defaultValue="Dinas Kearsipan" autoFocus />
            )}
            <div className="form-actions">
              <Button type="button" onClick={close}>
                {say.save}
              </Button>
              <Button type="button" variant="quiet" onClick={close}>
                {say.cancel}
              </Button>
            </div>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
