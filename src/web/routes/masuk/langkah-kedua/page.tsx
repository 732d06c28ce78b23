import { data, Form, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { endHalfSignIn, passSecondStep, passSecondStepByPasskey } from '#modules/organization/index.ts'
import { dbContext, keysContext, throttleContext } from '#platform/http/context.ts'
import { PlainPage } from '../../../frame/plain-page.tsx'
import { countSignIn } from '../../../middleware/count-sign-in.ts'
import { enterAfterStep, noStepCookie } from '../../../middleware/enter.ts'
import { answerOptions, passkeySite, readAnswer } from '../../../middleware/passkey-exchange.ts'
import { readForm } from '../../../middleware/read-form.ts'
import { requireHalfSignIn, stepOver } from '../../../middleware/require-half-sign-in.ts'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useFocusOnProblem } from '../../../ui/focus-problem.ts'
import { TextInput } from '../../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { CodeInput } from '../../akun/+parts/code-input.tsx'
import { PasskeyButton } from '../../akun/+parts/passkey-button.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const { name, factors, client } = await requireHalfSignIn(args, 'second_factor')
  const reach = passkeySite(client) ? 'here' : 'elsewhere'
  return {
    name,
    hasTotp: factors.hasTotp,
    hasRecoveryCodes: factors.recoveryCodes > 0,
    passkeys: factors.passkeys > 0 ? reach : 'none',
  } as const
}

const SECONDS_A_MINUTE = 60

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  const form = await readForm(request)
  const { personId, token, next, client } = await requireHalfSignIn(args, 'second_factor')
  const db = context.get(dbContext)
  const party = passkeySite(client)
  const deed = form.get('deed')
  if (deed === 'cancel') {
    await endHalfSignIn(db, token)
    throw redirect('/masuk', { headers: { 'Set-Cookie': noStepCookie(client) } })
  }
  if (deed === 'passkeyOptions' && party) return answerOptions(client, db, party, { kind: 'second_step', personId })
  const deps = { db, keys: context.get(keysContext), throttle: context.get(throttleContext) }
  const kind = deed === 'recovery' ? 'recovery' : 'totp'
  const code = String(form.get('code') ?? '')
  const byPasskey = deed === 'passkey' && party !== null
  const passed = byPasskey
    ? await passSecondStepByPasskey(db, party, token, readAnswer(request, form, client))
    : await passSecondStep(deps, token, { kind, code, address: client.address })
  countSignIn(context, 'second-factor', passed)
  if (passed.ok) throw enterAfterStep(passed.value, client, next)
  const { error } = passed
  if (error.kind === 'over') throw stepOver(client, next)
  if (error.kind === 'throttled') {
    const minutes = Math.ceil(error.retryAfterSeconds / SECONDS_A_MINUTE)
    return data({ field: null, problem: { key: 'signIn.throttled', params: { minutes } } satisfies Message }, 429)
  }
  const field = byPasskey ? null : kind
  const key = byPasskey ? 'signIn.passkey.wrong' : (`secondStep.${kind}.wrong` as const)
  return data({ field, problem: { key } satisfies Message }, 401)
}

export default function SecondStep({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { name, hasTotp, hasRecoveryCodes, passkeys } = loaderData
  const refused = actionData && 'problem' in actionData ? actionData : undefined
  const problem: Message | undefined = refused?.problem
  const errorOf = (field: 'totp' | 'recovery') => (problem && refused?.field === field ? t.message(problem) : undefined)
  useFocusOnProblem(refused)
  return (
    <PlainPage title={t('secondStep.title')}>
      <Column width="narrow">
        <Stack gap={5}>
          <PageHeader title={t('secondStep.title')} lead={t('secondStep.lead', { name })} />
          {problem && refused?.field === null && (
            <Notice state="late" live>
              {t.message(problem)}
            </Notice>
          )}
          {hasTotp && (
            <Form method="post" noValidate>
              <input type="hidden" name="deed" value="totp" />
              <Stack gap={4}>
                <CodeInput label={t('account.totp.code')} hint={t('secondStep.totp.hint')} error={errorOf('totp')} />
                <Button wide>{t('signIn.submit')}</Button>
              </Stack>
            </Form>
          )}
          {passkeys === 'here' && (
            <PasskeyButton deed="use" label={t('signIn.passkey')} variant={hasTotp ? 'quiet' : 'primary'} />
          )}
          {passkeys === 'elsewhere' && <Notice>{t('account.passkey.notHere')}</Notice>}
          {hasRecoveryCodes && (
            <details className="card" open={refused?.field === 'recovery' || (!hasTotp && passkeys !== 'here')}>
              <summary>{t('secondStep.recovery.title')}</summary>
              <Form method="post" noValidate>
                <input type="hidden" name="deed" value="recovery" />
                <Stack gap={4}>
                  <TextInput
                    name="code"
                    label={t('secondStep.recovery.code')}
                    hint={t('secondStep.recovery.hint')}
                    error={errorOf('recovery')}
                    autoComplete="off"
                    autoCapitalize="off"
                    spellCheck={false}
                    maxLength={100}
                    required
                  />
                  <Button variant="quiet">{t('secondStep.recovery.submit')}</Button>
                </Stack>
              </Form>
            </details>
          )}
          <p className="small muted">{t('secondStep.lost')}</p>
          <Form method="post">
            <input type="hidden" name="deed" value="cancel" />
            <Button variant="plain">{t('secondStep.cancel')}</Button>
          </Form>
        </Stack>
      </Column>
    </PlainPage>
  )
}
