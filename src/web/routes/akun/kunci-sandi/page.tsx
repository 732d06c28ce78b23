import { data, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { getAccount, registerPasskey } from '#modules/organization/index.ts'
import { deviceOf } from '#modules/organization/model.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { answerOptions, passkeySite, readAnswer } from '../../../middleware/passkey-exchange.ts'
import { readForm } from '../../../middleware/read-form.ts'
import { requireConfirmed, requireSignedIn } from '../../../middleware/require-confirmed.ts'
import { useText } from '../../../text/text-context.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { AccountPage } from '../+parts/account-page.tsx'
import { deviceName } from '../+parts/device-name.ts'
import { PasskeyForm } from '../+parts/passkey-form.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  await requireConfirmed(args)
  const { context, request } = args
  const { client } = context.get(requestContext)
  return { hasPasskeys: passkeySite(client) !== null, device: deviceOf(request.headers.get('user-agent')) }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  requireSignedIn(args)
  const form = await readForm(request)
  const person = await requireConfirmed(args)
  const db = context.get(dbContext)
  const { client } = context.get(requestContext)
  const party = passkeySite(client)
  if (!party) return data({ problem: { key: 'account.passkey.notHere' } satisfies Message }, 400)
  if (form.get('deed') === 'passkeyOptions') return answerOptions(client, db, party, { ...person, kind: 'register' })
  const answer = readAnswer(request, form, client)
  const name = String(form.get('name') ?? '')
  const fallback = String(form.get('fallback') ?? '')
  const registered = await registerPasskey(db, party, person, { ...answer, name, fallback })
  if (!registered.ok) {
    return data({ problem: { key: `account.passkey.${registered.error.kind}` } satisfies Message }, 400)
  }
  const { summary } = await getAccount(db, person.personId, person.token)
  throw redirect(summary.recoveryCodes > 0 ? '/akun?kabar=passkey' : '/akun/kode-pemulihan')
}

export default function AddPasskey({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const problem: Message | undefined = actionData && 'problem' in actionData ? actionData.problem : undefined
  return (
    <AccountPage title={t('account.passkey.add')} lead={t('account.passkey.lead')}>
      {problem && (
        <Notice state="late" live>
          {t.message(problem)}
        </Notice>
      )}
      {loaderData.hasPasskeys ? (
        <PasskeyForm fallback={deviceName(t, loaderData.device)} />
      ) : (
        <Notice>{t('account.passkey.notHere')}</Notice>
      )}
    </AccountPage>
  )
}
