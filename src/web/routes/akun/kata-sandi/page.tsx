import { data, Form, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { type ChangePasswordFailure, changePassword, passwordMinimum } from '#modules/organization/index.ts'
import { now } from '#platform/clock/index.ts'
import { dbContext, throttleContext } from '#platform/http/context.ts'
import { readForm } from '../../../middleware/read-form.ts'
import { requireSignedIn } from '../../../middleware/require-confirmed.ts'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFocusOnProblem } from '../../../ui/focus-problem.ts'
import { Stack } from '../../../ui/layout.tsx'
import { PasswordInput } from '../../../ui/password-input.tsx'
import { AccountPage } from '../+parts/account-page.tsx'
import type { Route } from './+types/page.ts'

export function loader(args: Route.LoaderArgs) {
  const { login } = requireSignedIn(args)
  return { login, minimum: passwordMinimum(now()) }
}

type Problem = { readonly field: 'present' | 'wanted'; readonly status: number; readonly message: Message }

const SECONDS_A_MINUTE = 60

function problemOf(failure: ChangePasswordFailure): Problem {
  if (failure.kind === 'weak') {
    const { problem, minimum, maximum } = failure
    const message: Message = { key: `setUp.password.${problem}`, params: { minimum, maximum } }
    return { field: 'wanted', status: 400, message }
  }
  if (failure.kind === 'throttled') {
    const minutes = Math.ceil(failure.retryAfterSeconds / SECONDS_A_MINUTE)
    return { field: 'present', status: 429, message: { key: 'signIn.throttled', params: { minutes } } }
  }
  if (failure.kind === 'same') return { field: 'wanted', status: 400, message: { key: 'account.password.same' } }
  const key = failure.kind === 'none' ? 'account.password.elsewhere' : 'account.password.wrong'
  return { field: 'present', status: 400, message: { key } }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  const person = requireSignedIn(args)
  const form = await readForm(request)
  const change = { present: String(form.get('present') ?? ''), wanted: String(form.get('wanted') ?? '') }
  const changed = await changePassword(context.get(dbContext), context.get(throttleContext), person, change)
  if (changed.ok) throw redirect('/akun?kabar=password')
  const problem = problemOf(changed.error)
  return data({ problem }, problem.status)
}

export default function ChangePassword({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const problem = actionData?.problem
  useFocusOnProblem(actionData)
  const errorOf = (field: Problem['field']) => (problem?.field === field ? t.message(problem.message) : undefined)
  const shared = { showLabel: t('common.show'), hideLabel: t('common.hide'), required: true }
  return (
    <AccountPage title={t('account.password.change')} lead={t('account.password.lead')}>
      <Form method="post" noValidate>
        <Stack gap={5}>
          <input type="hidden" name="username" autoComplete="username" value={loaderData.login} />
          <PasswordInput
            name="present"
            label={t('account.password.present')}
            autoComplete="current-password"
            error={errorOf('present')}
            {...shared}
          />
          <PasswordInput
            name="wanted"
            label={t('account.password.wanted')}
            hint={t('setUp.password.hint', { minimum: loaderData.minimum })}
            autoComplete="new-password"
            error={errorOf('wanted')}
            {...shared}
          />
          <div>
            <Button>{t('account.password.submit')}</Button>
          </div>
        </Stack>
      </Form>
    </AccountPage>
  )
}
