import { data, Form, redirect } from 'react-router'
import {
  endOtherSessions,
  endSession,
  getAccount,
  removeFactor,
  type WhichFactor,
} from '#modules/organization/index.ts'
import { dbContext, requestContext } from '#platform/http/context.ts'
import { passkeySite } from '../../middleware/passkey-exchange.ts'
import { readForm } from '../../middleware/read-form.ts'
import { requireConfirmed, requireSignedIn } from '../../middleware/require-confirmed.ts'
import { requireId } from '../../middleware/require-unit.ts'
import { useText } from '../../text/text-context.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AccountPage } from './+parts/account-page.tsx'
import { FactorList } from './+parts/factor-list.tsx'
import { SessionList } from './+parts/session-list.tsx'
import type { Route } from './+types/page.ts'

/** What was just done, by the word in the address (`?kabar=sandi`) that the forms of the account lead back with. */
const NEWS = ['password', 'totp', 'passkey', 'removed', 'session', 'sessions'] as const
type News = (typeof NEWS)[number]
const newsOf = (text: string | null): News | undefined => NEWS.find((each) => each === text)
const back = (news: News) => redirect(`/akun?kabar=${news}`)

const DEFAULT_ZONE = 'Asia/Jakarta'

export async function loader(args: Route.LoaderArgs) {
  const person = requireSignedIn(args)
  const { context, url } = args
  const account = await getAccount(context.get(dbContext), person.personId, person.token)
  return {
    ...account,
    name: person.name,
    login: person.login,
    timeZone: person.memberships[0]?.timeZone ?? DEFAULT_ZONE,
    hasPasskeys: passkeySite(context.get(requestContext).client) !== null,
    news: newsOf(url.searchParams.get('kabar')),
  }
}

export async function action(args: Route.ActionArgs) {
  const { request, context } = args
  const person = requireSignedIn(args)
  const form = await readForm(request)
  const db = context.get(dbContext)
  const deed = form.get('deed')
  if (deed === 'endSession') {
    const sessionId = requireId(String(form.get('sessionId') ?? ''))
    await endSession(db, person.personId, sessionId)
    throw back('session')
  }
  if (deed === 'endOthers') {
    await endOtherSessions(db, person.personId, person.token)
    throw back('sessions')
  }
  await requireConfirmed(args)
  const which: WhichFactor =
    form.get('kind') === 'totp'
      ? { kind: 'totp' }
      : { kind: 'passkey', passkeyId: requireId(String(form.get('passkeyId') ?? '')) }
  const removed = await removeFactor(db, person.personId, which)
  if (!removed.ok && removed.error.kind === 'needed') return data({ problem: 'needed' as const }, 409)
  throw back('removed')
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { name, login, summary, factors, mayRemove, sessions, timeZone, hasPasskeys, news } = loaderData
  return (
    <AccountPage top title={t('account.title')} lead={t('account.lead', { name, login })}>
      {actionData && (
        <Notice state="late" live>
          {t('account.factors.needed')}
        </Notice>
      )}
      {!actionData && news && (
        <Notice state="ok" live>
          {t(`account.news.${news}`)}
        </Notice>
      )}
      <Card title={t('account.password.title')}>
        {summary.hasPassword ? (
          <Row spread="between">
            <p>{t('account.password.text')}</p>
            <LinkButton to="/akun/kata-sandi" variant="quiet">
              {t('account.password.change')}
            </LinkButton>
          </Row>
        ) : (
          <p>{t('account.password.elsewhere')}</p>
        )}
      </Card>
      <FactorList {...{ summary, factors, mayRemove, timeZone, hasPasskeys }} />
      <SessionList {...{ sessions, timeZone }} />
      <Form method="post" action="/keluar" reloadDocument>
        <Button variant="quiet" icon="out">
          {t('frame.signOut')}
        </Button>
      </Form>
    </AccountPage>
  )
}
