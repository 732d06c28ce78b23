import { data, Form, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { confirmIdentity, getAccount } from '#modules/organization/index.ts'
import { dbContext, throttleContext } from '#platform/http/context.ts'
import { readForm } from '../../../middleware/read-form.ts'
import { requireSignedIn } from '../../../middleware/require-confirmed.ts'
import { safeReturn } from '../../../middleware/safe-return.ts'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFocusOnProblem } from '../../../ui/focus-problem.ts'
import { Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PasswordInput } from '../../../ui/password-input.tsx'
import { AccountPage } from '../+parts/account-page.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const person = requireSignedIn(args)
  const { summary } = await getAccount(args.context.get(dbContext), person.personId, person.token)
  return { login: person.login, hasPassword: summary.hasPassword }
}

const SECONDS_A_MINUTE = 60

export async function action(args: Route.ActionArgs) {
  const { request, context, url } = args
  const person = requireSignedIn(args)
  const form = await readForm(request)
  const password = String(form.get('password') ?? '')
  const confirmed = await confirmIdentity(context.get(dbContext), context.get(throttleContext), person, password)
  if (confirmed.ok) throw redirect(safeReturn(url.searchParams.get('lanjut') ?? '/akun'))
  if (confirmed.error.kind === 'wrong') {
    return data({ problem: { key: 'account.password.wrong' } satisfies Message }, 401)
  }
  const minutes = Math.ceil(confirmed.error.retryAfterSeconds / SECONDS_A_MINUTE)
  return data({ problem: { key: 'signIn.throttled', params: { minutes } } satisfies Message }, 429)
}

export default function Confirm({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { login, hasPassword } = loaderData
  const problem: Message | undefined = actionData?.problem
  useFocusOnProblem(actionData)
  return (
    <AccountPage title={t('account.confirm.title')} lead={t('account.confirm.lead')}>
      {hasPassword ? (
        <Form method="post" noValidate>
          <Stack gap={5}>
            <input type="hidden" name="username" autoComplete="username" value={login} />
            <PasswordInput
              name="password"
              label={t('account.password.present')}
              autoComplete="current-password"
              error={problem && t.message(problem)}
              showLabel={t('common.show')}
              hideLabel={t('common.hide')}
              required
            />
            <div>
              <Button>{t('account.confirm.submit')}</Button>
            </div>
          </Stack>
        </Form>
      ) : (
        <Notice>{t('account.confirm.elsewhere')}</Notice>
      )}
    </AccountPage>
  )
}
