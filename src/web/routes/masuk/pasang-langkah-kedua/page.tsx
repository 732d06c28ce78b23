import { data, Form, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { enableTotp, endHalfSignIn, finishHalfSignIn, offerTotp, registerPasskey } from '#modules/organization/index.ts'
import { deviceOf } from '#modules/organization/model.ts'
import { dbContext, keysContext } from '#platform/http/context.ts'
import { PlainPage } from '../../../frame/plain-page.tsx'
import { enterAfterStep, noStepCookie, withReturn } from '../../../middleware/enter.ts'
import { answerOptions, passkeySite, readAnswer } from '../../../middleware/passkey-exchange.ts'
import { readForm } from '../../../middleware/read-form.ts'
import { requireHalfSignIn, stepOver } from '../../../middleware/require-half-sign-in.ts'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { useFocusOnProblem } from '../../../ui/focus-problem.ts'
import { Column, PageHeader, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { deviceName } from '../../akun/+parts/device-name.ts'
import { PasskeyForm } from '../../akun/+parts/passkey-form.tsx'
import { TotpSetUp } from '../../akun/+parts/totp-set-up.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const { client, ...person } = await requireHalfSignIn(args, 'enrolment')
  const { context, request } = args
  const offer = await offerTotp(context.get(dbContext), context.get(keysContext), person)
  const device = deviceOf(request.headers.get('user-agent'))
  return { name: person.name, offer, hasPasskeys: passkeySite(client) !== null, device }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  const form = await readForm(request)
  const person = await requireHalfSignIn(args, 'enrolment')
  const { client, next, token } = person
  const db = context.get(dbContext)
  const party = passkeySite(client)
  const deed = form.get('deed')
  if (deed === 'cancel') {
    await endHalfSignIn(db, token)
    throw redirect('/masuk', { headers: { 'Set-Cookie': noStepCookie(client) } })
  }
  if (deed === 'passkeyOptions' && party) return answerOptions(client, db, party, { ...person, kind: 'register' })
  if (deed === 'passkey' && party) {
    const answer = readAnswer(request, form, client)
    const name = String(form.get('name') ?? '')
    const fallback = String(form.get('fallback') ?? '')
    const registered = await registerPasskey(db, party, person, { ...answer, name, fallback })
    if (!registered.ok) {
      const key = `account.passkey.${registered.error.kind}` as const
      return data({ field: 'passkey', problem: { key } satisfies Message }, 400)
    }
  } else {
    const code = String(form.get('code') ?? '')
    const enabled = await enableTotp(db, context.get(keysContext), person, code)
    if (!enabled.ok) {
      const key = `account.totp.${enabled.error.kind}` as const
      return data({ field: 'totp', problem: { key } satisfies Message }, 400)
    }
  }
  const session = await finishHalfSignIn(db, token, 'enrolment')
  throw session ? enterAfterStep(session, client, withReturn('/akun/kode-pemulihan', next)) : stepOver(client, next)
}

export default function Enrolment({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { name, offer, hasPasskeys, device } = loaderData
  const refused = actionData && 'problem' in actionData ? actionData : undefined
  const problem: Message | undefined = refused?.problem
  useFocusOnProblem(refused)
  return (
    <PlainPage title={t('enrolment.title')}>
      <Column width="reading">
        <Stack gap={5}>
          <PageHeader title={t('enrolment.title')} lead={t('enrolment.lead', { name })} />
          {problem && refused?.field === 'passkey' && (
            <Notice state="late" live>
              {t.message(problem)}
            </Notice>
          )}
          <Card title={t('account.totp.title')}>
            <TotpSetUp
              offer={offer}
              error={problem && refused?.field === 'totp' ? t.message(problem) : undefined}
              submitLabel={t('enrolment.submit')}
            />
          </Card>
          <Card title={t('account.passkey.title')}>
            {hasPasskeys ? (
              <PasskeyForm fallback={deviceName(t, device)} />
            ) : (
              <p className="small muted">{t('account.passkey.notHere')}</p>
            )}
          </Card>
          <Form method="post">
            <input type="hidden" name="deed" value="cancel" />
            <Button variant="plain">{t('secondStep.cancel')}</Button>
          </Form>
        </Stack>
      </Column>
    </PlainPage>
  )
}
