import { Form, redirect } from 'react-router'
import { getAccount, renewRecoveryCodes } from '#modules/organization/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { requireConfirmed, requireSignedIn } from '../../../middleware/require-confirmed.ts'
import { safeReturn } from '../../../middleware/safe-return.ts'
import { useText } from '../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SecretOnce } from '../../../ui/secret-once.tsx'
import { AccountPage } from '../+parts/account-page.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const person = await requireConfirmed(args)
  const { context, url } = args
  const { summary } = await getAccount(context.get(dbContext), person.personId, person.token)
  if (!summary.hasTotp && summary.passkeys === 0) throw redirect('/akun')
  return { left: summary.recoveryCodes, next: safeReturn(url.searchParams.get('lanjut') ?? '/akun') }
}

/** The codes go out in this one answer and are never shown again. */
export async function action(args: Route.ActionArgs) {
  requireSignedIn(args)
  const { personId } = await requireConfirmed(args)
  const renewed = await renewRecoveryCodes(args.context.get(dbContext), personId)
  if (!renewed.ok) throw redirect('/akun')
  return { codes: renewed.value }
}

export default function RecoveryCodes({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { left, next } = loaderData
  const codes = actionData?.codes
  return (
    <AccountPage title={t('account.recovery.title')} lead={t('account.recovery.lead')}>
      {codes ? (
        <Stack gap={5}>
          <Notice state="ok" live>
            {t('account.recovery.made')}
          </Notice>
          <SecretOnce
            value={codes.join('\n')}
            label={t('account.recovery.codes')}
            hint={t('account.recovery.codes.hint')}
            copyLabel={t('account.recovery.copy')}
            copiedLabel={t('account.recovery.copied')}
            refusedLabel={t('account.recovery.refused')}
          />
          <div>
            <LinkButton to={next}>{t('account.recovery.done')}</LinkButton>
          </div>
        </Stack>
      ) : (
        <Form method="post">
          <Stack gap={4}>
            {left === 0 && <Notice state="ok">{t('account.recovery.set')}</Notice>}
            <p>{t(left > 0 ? 'account.recovery.replaces' : 'account.recovery.first')}</p>
            <Row>
              <Button>{t('account.recovery.show')}</Button>
              <LinkButton to={next} variant="quiet">
                {t('account.recovery.later')}
              </LinkButton>
            </Row>
          </Stack>
        </Form>
      )}
    </AccountPage>
  )
}
