import { type RefObject, useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** The bar above the page covers this much of what scrolls beneath it, in pixels. */
const TOP_BAR = 64

/**
 * A form far down a page is answered above it, and a sent form keeps the place where the page stands: without this the answer
 * lies out of sight. Steps back and forth in the history keep their own place.
 */
export function useIntoView(box: RefObject<HTMLElement | null>, isAnswer: boolean): void {
  const { key } = useLocation()
  const cameBy = useNavigationType()
  useEffect(() => {
    if (!isAnswer || !key || cameBy === 'POP' || !box.current) return
    const { top, bottom } = box.current.getBoundingClientRect()
    if (top < TOP_BAR || bottom > window.innerHeight) box.current.scrollIntoView({ block: 'center' })
  }, [box, isAnswer, key, cameBy])
}
