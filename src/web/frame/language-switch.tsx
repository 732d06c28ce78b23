import { Form, useLocation } from 'react-router'
import { locales } from '#locales/locale.ts'
import { useText } from '../text/text-context.tsx'

/** Changes the language of everything: a plain form, and the page is loaded anew with the other file of sentences. */
export function LanguageSwitch() {
  const { t, locale } = useText()
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action="/bahasa" reloadDocument className="language" aria-label={t('frame.language')}>
      <input type="hidden" name="lanjut" value={pathname + search} />
      {locales.map((each) => (
        <button key={each} type="submit" name="bahasa" value={each} lang={each} aria-pressed={each === locale}>
          {t(`frame.language.${each}`)}
        </button>
      ))}
    </Form>
  )
}
