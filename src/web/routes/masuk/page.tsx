import { Form } from 'react-router'
import { useText } from '../../text/text-context.tsx'
import type { Route } from './+types/page.ts'

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  return { failure: { key: 'signIn.wrong' } as const, email: String(form.get('email') ?? '') }
}

export default function SignIn({ actionData }: Route.ComponentProps) {
  const { t } = useText()
  return (
    <main>
      <title>{t('signIn.title')}</title>
      <h1>{t('signIn.title')}</h1>
      {actionData && <p role="alert">{t.message(actionData.failure)}</p>}
      <Form method="post">
        <label>
          {t('signIn.email')} <input type="email" name="email" autoComplete="username" required />
        </label>
        <label>
          {t('signIn.password')} <input type="password" name="password" autoComplete="current-password" required />
        </label>
        <button type="submit">{t('signIn.submit')}</button>
      </Form>
    </main>
  )
}
