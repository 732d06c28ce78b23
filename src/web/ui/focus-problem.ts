import { useEffect } from 'react'

/** After a form was refused: puts the focus on its first wrong field. `refusal` is what the action answered, or nothing. */
export function useFocusOnProblem(refusal: unknown, field = '[aria-invalid="true"]'): void {
  useEffect(() => {
    if (refusal) document.querySelector<HTMLElement>(field)?.focus()
  }, [refusal, field])
}
