import { data, redirect } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { enableTotp, getAccount, offerTotp } from '#modules/organization/index.ts'
import { dbContext, keysContext } from '#platform/http/context.ts'
import { readForm } from '../../../middleware/read-form.ts'
import { requireConfirmed, requireSignedIn } from '../../../middleware/require-confirmed.ts'
import { useText } from '../../../text/text-context.tsx'
import { useFocusOnProblem } from '../../../ui/focus-problem.ts'
import { AccountPage } from '../+parts/account-page.tsx'
import { TotpSetUp } from '../+parts/totp-set-up.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const person = await requireConfirmed(args)
  const { context } = args
  const db = context.get(dbContext)
  if ((await getAccount(db, person.personId, person.token)).summary.hasTotp) throw redirect('/akun')
  return { offer: await offerTotp(db, context.get(keysContext), person) }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  requireSignedIn(args)
  const form = await readForm(request)
  const person = await requireConfirmed(args)
  const db = context.get(dbContext)
  const enabled = await enableTotp(db, context.get(keysContext), person, String(form.get('code') ?? ''))
  if (!enabled.ok) {
    return data({ problem: { key: `account.totp.${enabled.error.kind}` } satisfies Message }, 400)
  }
  const { summary } = await getAccount(db, person.personId, person.token)
  throw redirect(summary.recoveryCodes > 0 ? '/akun?kabar=totp' : '/akun/kode-pemulihan')
}

export default function AddTotp({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  useFocusOnProblem(actionData)
  return (
    <AccountPage title={t('account.totp.add')} lead={t('account.totp.lead')}>
      <TotpSetUp
        offer={loaderData.offer}
        error={actionData ? t.message(actionData.problem) : undefined}
        submitLabel={t('account.totp.submit')}
      />
    </AccountPage>
  )
}
