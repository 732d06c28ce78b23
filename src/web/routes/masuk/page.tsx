import { data, Form, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { signIn } from '#modules/organization/index.ts'
import { dbContext, requestContext, throttleContext } from '#platform/http/context.ts'
import { cookieHeader, sessionCookieName } from '#platform/http/cookies.ts'
import { sessionContext } from '../../context.ts'
import { PlainPage } from '../../frame/plain-page.tsx'
import { readForm } from '../../middleware/read-form.ts'
import { safeReturn } from '../../middleware/safe-return.ts'
import { secondsUntil } from '../../seconds-until.ts'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useFocusOnProblem } from '../../ui/focus-problem.ts'
import { TextInput } from '../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import type { Route } from './+types/page.ts'

export function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  if (context.get(sessionContext)) throw redirect(safeReturn(searchParams.get('lanjut')))
  return { signedOut: searchParams.has('keluar'), sessionOver: searchParams.has('berakhir') }
}

const SECONDS_A_MINUTE = 60

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const login = String(form.get('login') ?? '')
  const { client } = context.get(requestContext)
  const attempt = { login, password: String(form.get('password') ?? ''), address: client.address }
  const signed = await signIn(context.get(dbContext), context.get(throttleContext), attempt)
  if (!signed.ok) {
    if (signed.error.kind === 'wrong') return data({ problem: { key: 'signIn.wrong' } satisfies Message, login }, 401)
    const minutes = Math.ceil(signed.error.retryAfterSeconds / SECONDS_A_MINUTE)
    return data({ problem: { key: 'signIn.throttled', params: { minutes } } satisfies Message, login }, 429)
  }
  const { secure } = client
  const { token, expiresAt } = signed.value
  const cookie = cookieHeader(sessionCookieName(secure), token, { secure, maxAge: secondsUntil(expiresAt) })
  const next = safeReturn(new URL(request.url).searchParams.get('lanjut'))
  throw redirect(next, { headers: { 'Set-Cookie': cookie } })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const problem: Message | undefined = actionData?.problem
  // Which of the two was wrong is said to nobody; the password is what people type again.
  useFocusOnProblem(problem, 'input[name="password"]')
  return (
    <PlainPage title={t('signIn.title')}>
      <Column width="narrow">
        <Form method="post" noValidate>
          <Stack gap={5}>
            <PageHeader title={t('signIn.title')} lead={t('signIn.lead')} />
            {problem && (
              <Notice state="late" live>
                {t.message(problem)}
              </Notice>
            )}
            {!problem && loaderData.signedOut && <Notice state="ok">{t('signIn.signedOut')}</Notice>}
            {!problem && loaderData.sessionOver && <Notice>{t('signIn.sessionOver')}</Notice>}
            <TextInput
              name="login"
              type="email"
              label={t('signIn.email')}
              defaultValue={actionData?.login}
              autoComplete="username"
              required
            />
            <PasswordInput
              name="password"
              label={t('signIn.password')}
              autoComplete="current-password"
              showLabel={t('common.show')}
              hideLabel={t('common.hide')}
              required
            />
            <Button wide>{t('signIn.submit')}</Button>
          </Stack>
        </Form>
      </Column>
    </PlainPage>
  )
}
