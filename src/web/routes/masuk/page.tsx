import { data, Form, Link, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { signIn, signInWithPasskey, signOut } from '#modules/organization/index.ts'
import { deviceOf } from '#modules/organization/model.ts'
import { dbContext, demoContext, openIdContext, requestContext, throttleContext } from '#platform/http/context.ts'
import { sessionContext } from '../../context.ts'
import { PlainPage } from '../../frame/plain-page.tsx'
import { countSignIn } from '../../middleware/count-sign-in.ts'
import { enter } from '../../middleware/enter.ts'
import { answerSignInOptions, passkeySite, readAnswer } from '../../middleware/passkey-exchange.ts'
import { readForm } from '../../middleware/read-form.ts'
import { safeReturn } from '../../middleware/safe-return.ts'
import { sessionToken } from '../../middleware/session-token.ts'
import { useText } from '../../text/text-context.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { useFocusOnProblem } from '../../ui/focus-problem.ts'
import { TextInput } from '../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { PasskeyButton } from '../akun/+parts/passkey-button.tsx'
import type { Route } from './+types/page.ts'
import { openIdProblemOf } from './oidc/+parts/sign-in-with-problem.ts'

export function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  if (context.get(sessionContext)) throw redirect(safeReturn(searchParams.get('lanjut')))
  // In the demo people have no passwords: there one chooses who one is.
  const { size } = searchParams
  if (context.get(demoContext) && size === (searchParams.get('lanjut') === '/' ? 1 : 0)) throw redirect('/demo')
  const openId = context.get(openIdContext)
  const problem = openId && openIdProblemOf(searchParams.get('sso'))
  return {
    openId: openId && { label: openId.label, problem, next: safeReturn(searchParams.get('lanjut')) },
    signedOut: searchParams.has('keluar'),
    // A browser that still brings a token was signed in until a moment ago: it learns why it is here.
    sessionOver: searchParams.has('berakhir') || sessionToken({ context, request }) !== undefined,
    stepOver: searchParams.has('ulang'),
    newPassword: searchParams.has('sandi-baru'),
    hasPasskeys: passkeySite(context.get(requestContext).client) !== null,
  }
}

const SECONDS_A_MINUTE = 60

export async function action({ request, context }: Route.ActionArgs) {
  const form = await readForm(request)
  const { client } = context.get(requestContext)
  const [db, throttle] = [context.get(dbContext), context.get(throttleContext)]
  const party = passkeySite(client)
  const deed = form.get('deed')
  if (deed === 'passkeyOptions' && party) return answerSignInOptions(client, db, throttle, party)
  const device = deviceOf(request.headers.get('user-agent'))
  const login = String(form.get('login') ?? '')
  const { address } = client
  const byPasskey = deed === 'passkey' && party !== null
  const signed = byPasskey
    ? await signInWithPasskey(db, throttle, party, { ...readAnswer(request, form, client), address, device })
    : await signIn(db, throttle, { login, password: String(form.get('password') ?? ''), address, device })
  countSignIn(context, byPasskey ? 'passkey' : 'password', signed)
  if (!signed.ok) {
    const key = byPasskey ? 'signIn.passkey.wrong' : 'signIn.wrong'
    if (signed.error.kind === 'wrong') return data({ problem: { key } satisfies Message, login }, 401)
    const minutes = Math.ceil(signed.error.retryAfterSeconds / SECONDS_A_MINUTE)
    return data({ problem: { key: 'signIn.throttled', params: { minutes } } satisfies Message, login }, 429)
  }
  // The session that this browser had until now would stay behind, open and out of sight.
  const replaced = sessionToken({ context, request })
  if (replaced !== undefined) await signOut(db, replaced)
  throw enter({ kind: 'session', ...signed.value }, client, safeReturn(new URL(request.url).searchParams.get('lanjut')))
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { signedOut, sessionOver, stepOver, newPassword, hasPasskeys, openId } = loaderData
  const refused = actionData && 'problem' in actionData ? actionData : undefined
  const elsewhere: Message | undefined = openId?.problem
    ? { key: `signIn.openId.${openId.problem}`, params: { label: openId.label } }
    : undefined
  const problem = refused?.problem ?? elsewhere
  // Which of the two was wrong is said to nobody; the password is what people type again.
  useFocusOnProblem(refused?.problem, 'input[name="password"]')
  return (
    <PlainPage title={t('signIn.title')}>
      <Column width="narrow">
        <Stack gap={5}>
          <PageHeader title={t('signIn.title')} lead={t('signIn.lead')} />
          {problem && (
            <Notice state="late" live>
              {t.message(problem)}
            </Notice>
          )}
          {!problem && signedOut && <Notice state="ok">{t('signIn.signedOut')}</Notice>}
          {!problem && sessionOver && !newPassword && !stepOver && !signedOut && (
            <Notice>{t('signIn.sessionOver')}</Notice>
          )}
          {!problem && newPassword && <Notice state="ok">{t('signIn.newPassword')}</Notice>}
          {!problem && stepOver && <Notice>{t('signIn.stepOver')}</Notice>}
          <Form method="post" noValidate>
            <Stack gap={5}>
              <TextInput
                name="login"
                inputMode="email"
                autoCapitalize="off"
                spellCheck={false}
                label={t('signIn.email')}
                defaultValue={refused?.login}
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
          {hasPasskeys && <PasskeyButton deed="use" label={t('signIn.passkey')} />}
          {openId && (
            <LinkButton
              to={`/masuk/oidc?${new URLSearchParams({ lanjut: openId.next })}`}
              variant="quiet"
              wide
              reloadDocument
            >
              {t('signIn.openId', { label: openId.label })}
            </LinkButton>
          )}
          <p>
            <Link to="/lupa-sandi">{t('signIn.forgotten')}</Link>
          </p>
        </Stack>
      </Column>
    </PlainPage>
  )
}
