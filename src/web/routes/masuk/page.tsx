import { Form, useNavigation } from 'react-router'
import type { MessageKey } from '#locales/sentence.ts'
import { PlainPage } from '../../frame/plain-page.tsx'
import { useText } from '../../text/text-context.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { Column, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import type { Route } from './+types/page.ts'

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const failure: { key: MessageKey } = { key: 'signIn.wrong' }
  return { failure, login: String(form.get('login') ?? '') }
}

export default function SignIn({ actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { state } = useNavigation()
  return (
    <PlainPage title={t('signIn.title')}>
      <Column width="narrow">
        <Stack gap={5}>
          <Stack gap={2}>
            <h1>{t('signIn.title')}</h1>
            <p className="muted">{t('signIn.lead')}</p>
          </Stack>
          {actionData && (
            <Notice state="late" live>
              <p>{t.message(actionData.failure)}</p>
            </Notice>
          )}
          <Form method="post" className="form">
            <TextInput
              label={t('signIn.email')}
              type="email"
              name="login"
              autoComplete="username"
              defaultValue={actionData?.login}
              required
            />
            <PasswordInput
              label={t('signIn.password')}
              name="password"
              autoComplete="current-password"
              showLabel={t('common.show')}
              hideLabel={t('common.hide')}
              required
            />
            <Button wide pending={state === 'submitting'}>
              {t('signIn.submit')}
            </Button>
          </Form>
        </Stack>
      </Column>
    </PlainPage>
  )
}
