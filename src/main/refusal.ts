import type { Context } from 'hono'
import { chooseLocale } from '#locales/locale.ts'
import { translate } from '#locales/translate.ts'
import { readCookie } from '#platform/http/cookies.ts'
import { plainPage } from '#platform/http/plain-page.ts'
import { bodyLimitOf } from '#web/body-limits.ts'
import { LANGUAGE_COOKIE } from '#web/language-cookie.ts'

export type Refusal = 'forbidden' | 'notFound' | 'role' | 'tooLarge' | 'broken'

const statuses = { forbidden: 403, notFound: 404, role: 403, tooLarge: 413, broken: 500 } as const satisfies Record<
  Refusal,
  number
>

const isResendable = (reason: Refusal): boolean => reason === 'forbidden' || reason === 'tooLarge'

type RefusalOptions = { readonly requestId: string; readonly stylesheet: string | undefined }

/** Answers outside the router, in the person's language, with the number to quote; never a stack trace. */
export function refuse(context: Context, reason: Refusal, { requestId, stylesheet }: RefusalOptions) {
  const { path } = context.req
  const cookie = readCookie(context.req.header('cookie') ?? null, LANGUAGE_COOKIE)
  const lang = chooseLocale(cookie, context.req.header('accept-language') ?? null)
  const t = translate(lang)
  const limit = `${bodyLimitOf(path).megabytes} MB`
  context.header('Cache-Control', 'no-store')
  return context.html(
    plainPage({
      lang,
      stylesheet,
      title: t(`failure.${reason}.title`),
      text: t.message({ key: `failure.${reason}.text`, params: { limit } }),
      note: t('failure.requestId', { id: requestId }),
      // A refused form is opened anew; what is broken, absent or closed would only be so again.
      link: isResendable(reason) ? { href: path, label: t('failure.back') } : { href: '/', label: t('failure.home') },
    }),
    statuses[reason],
  )
}
