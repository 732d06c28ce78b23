import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { ReviewOutcome } from './review-action.server.ts'

/** Ids of places on the page: the row that is open, and the row to go on with after one is done. */
export const OPEN_ROW = 'baris'
export const LANDING = 'ke'

/** After a row is done the focus goes to the next one; the page moves only if that cannot be seen. */
export function useLandingFocus(): void {
  const { key, hash } = useLocation()
  useEffect(() => {
    if (key && hash === `#${LANDING}`) document.getElementById(LANDING)?.focus()
  }, [key, hash])
}

/** A row that opens comes into view with the focus in its form; a refusal takes the focus to what has to be mended. */
export function useEditorFocus(form: RefObject<HTMLFormElement | null>, outcome: ReviewOutcome | undefined): void {
  const isNew = useRef(true)
  useEffect(() => {
    const opened = isNew.current
    isNew.current = false
    const find = (selector: string) => form.current?.querySelector<HTMLElement>(selector)
    if (outcome) {
      const place = find('[aria-invalid="true"]') ?? find('[data-refusal]')
      place?.focus()
    } else if (opened) {
      document.getElementById(OPEN_ROW)?.scrollIntoView({ block: 'start' })
      find('select, textarea')?.focus()
    }
  }, [form, outcome])
}
