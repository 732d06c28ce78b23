import { data, Form } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { askForOwnReset } from '#modules/organization/index.ts'
import { dbContext, mailOnContext, requestContext, throttleContext } from '#platform/http/context.ts'
import { localeContext } from '../../context.ts'
import { PlainPage } from '../../frame/plain-page.tsx'
import { readForm } from '../../middleware/read-form.ts'
import { useText } from '../../text/text-context.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { useFocusOnProblem } from '../../ui/focus-problem.ts'
import { TextInput } from '../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { Route } from './+types/page.ts'

const SECONDS_A_MINUTE = 60

export const loader = ({ context }: Route.LoaderArgs) => ({ mailOn: context.get(mailOnContext) })

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const login = String(form.get('login') ?? '').trim()
  if (!context.get(mailOnContext)) return data({ problem: null, asked: false, login: '' })
  if (login === '') {
    return data({ problem: { key: 'forgotten.required' } satisfies Message, asked: false, login }, 400)
  }
  const asked = await askForOwnReset(context.get(dbContext), context.get(throttleContext), {
    login,
    address: context.get(requestContext).client.address,
    language: context.get(localeContext),
  })
  if (asked.ok) return data({ problem: null, asked: true, login })
  const minutes = Math.ceil(asked.error.retryAfterSeconds / SECONDS_A_MINUTE)
  const problem: Message = { key: 'forgotten.throttled', params: { minutes } }
  return data({ problem, asked: false, login }, 429)
}

export default function ForgottenPassword({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const problem = actionData?.problem ?? undefined
  useFocusOnProblem(problem, 'input[name="login"]')
  return (
    <PlainPage title={t('forgotten.title')}>
      <Column width="narrow">
        <Stack gap={5}>
          <PageHeader title={t('forgotten.title')} lead={loaderData.mailOn ? t('forgotten.lead') : undefined} />
          {!loaderData.mailOn && <Notice>{t('forgotten.mailOff')}</Notice>}
          {problem && (
            <Notice state="late" live>
              {t.message(problem)}
            </Notice>
          )}
          {actionData?.asked && (
            <Notice state="ok" title={t('forgotten.asked.title')} live>
              {t('forgotten.asked.text')}
            </Notice>
          )}
          {loaderData.mailOn && !actionData?.asked && (
            <Form method="post" noValidate>
              <Stack gap={5}>
                <TextInput
                  name="login"
                  label={t('forgotten.login')}
                  defaultValue={actionData?.login}
                  autoComplete="username"
                  required
                />
                <Button wide>{t('forgotten.submit')}</Button>
              </Stack>
            </Form>
          )}
          <LinkButton to="/masuk" variant="quiet" wide>
            {t('forgotten.back')}
          </LinkButton>
        </Stack>
      </Column>
    </PlainPage>
  )
}
