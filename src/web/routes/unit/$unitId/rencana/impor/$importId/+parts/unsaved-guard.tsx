import { type FormEvent, lazy, type RefObject, Suspense, useCallback, useRef } from 'react'
import { useBeforeUnload, useBlocker } from 'react-router'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'

/** Fetched when it is asked for the first time, like that of a ConfirmButton. */
const Dialog = lazy(() => import('../../../../../../../ui/dialog.tsx').then((module) => ({ default: module.Dialog })))

const isChanged = (control: Element): boolean => {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.defaultSelected === false
  const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
  return isText && control.value !== control.defaultValue
}

/** Deeds of the row's own form that do not save what was typed into it. */
const DROPS_TEXT: readonly unknown[] = ['drop', 'restore']

/** `refused`: what stands in the form was sent and not taken, so that it is unsaved even where nothing was typed since. */
type Guarded = { readonly form: RefObject<HTMLFormElement | null>; readonly refused: boolean }

/**
 * Asks before typed text of the open row is lost: by a link, by another form of the page, by leaving. `letPass` goes to
 * `onSubmit` of the row's own form.
 */
export function useUnsavedGuard({ form, refused }: Guarded) {
  const isOwn = useRef(false)
  const isUnsaved = useCallback(
    () => form.current !== null && (refused || [...form.current.elements].some(isChanged)),
    [form, refused],
  )
  const blocker = useBlocker(() => {
    const passes = isOwn.current
    isOwn.current = false
    return !passes && isUnsaved()
  })
  useBeforeUnload((event) => {
    if (isUnsaved()) event.preventDefault()
  })
  const letPass = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent
    isOwn.current = !(submitter instanceof HTMLButtonElement && DROPS_TEXT.includes(submitter.value))
  }
  const question = blocker.state === 'blocked' && (
    <Question
      onSave={() => {
        blocker.reset()
        form.current?.requestSubmit()
      }}
      onDiscard={() => blocker.proceed()}
      onBack={() => blocker.reset()}
    />
  )
  return { letPass, question }
}

type QuestionProps = { readonly onSave: () => void; readonly onDiscard: () => void; readonly onBack: () => void }

function Question({ onSave, onDiscard, onBack }: QuestionProps) {
  const { t } = useText()
  return (
    <Suspense>
      <Dialog title={t('review.unsaved.title')} role="alertdialog" open onClose={onBack}>
        <p>{t('review.unsaved.text')}</p>
        <div className="form-actions">
          <Button type="button" onClick={onSave} autoFocus>
            {t('review.unsaved.save')}
          </Button>
          <Button type="button" variant="danger" onClick={onDiscard}>
            {t('review.unsaved.discard')}
          </Button>
          <Button type="button" variant="quiet" onClick={onBack}>
            {t('common.back')}
          </Button>
        </div>
      </Dialog>
    </Suspense>
  )
}
