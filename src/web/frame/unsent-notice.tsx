import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useText } from '../text/text-context.tsx'
import { Notice } from '../ui/notice.tsx'
import { setUnsent, useUnsent } from '../unsent.ts'

/** Says, wherever the person is on the page, that what they sent did not arrive; their text is still in its form. */
export function UnsentNotice() {
  const { t } = useText()
  const { pathname, search } = useLocation()
  const reason = useUnsent()
  useStayWhenOffline()
  if (reason === null) return null
  return (
    <div className="unsent">
      <Notice state="late" live>
        <p>{t(`failure.unsent.${reason}`)}</p>
        {reason === 'session' && (
          <p>
            <a href={`/masuk?lanjut=${encodeURIComponent(pathname + search)}`} target="_blank" rel="noreferrer">
              {t('failure.unsent.signIn')}
            </a>
          </p>
        )}
      </Notice>
    </div>
  )
}

const leadsInside = (target: EventTarget | null): boolean => {
  const link = target instanceof Element ? target.closest('a') : null
  return link !== null && link.origin === location.origin && !link.target && !link.getAttribute('href')?.startsWith('#')
}

/** Without a connection a link would give up this page for one of the browser's: it stays, and says so. */
function useStayWhenOffline(): void {
  useEffect(() => {
    const stay = (event: MouseEvent) => {
      if (navigator.onLine || !leadsInside(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      setUnsent('connection')
    }
    document.addEventListener('click', stay, { capture: true })
    return () => document.removeEventListener('click', stay, { capture: true })
  }, [])
}
