import { data, Form, type RouterContextProvider, redirect } from 'react-router'
import { listDemoPeople, signOut, startDemoSession } from '#modules/organization/index.ts'
import { dbContext, demoContext, requestContext } from '#platform/http/context.ts'
import { cookieHeader, readCookie, sessionCookieName } from '#platform/http/cookies.ts'
import { sessionContext } from '../../context.ts'
import { PlainPage } from '../../frame/plain-page.tsx'
import { notFound } from '../../middleware/not-found.ts'
import { readForm } from '../../middleware/read-form.ts'
import { secondsUntil } from '../../seconds-until.ts'
import { useText } from '../../text/text-context.tsx'
import { PageHeader, Stack } from '../../ui/layout.tsx'
import { Notice } from '../../ui/notice.tsx'
import { AgencyPeople } from './+parts/agency-people.tsx'
import { groupPeople } from './+parts/group-people.ts'
import type { Route } from './+types/page.ts'

/** Outside the demo, and for whoever is not at this very machine, the address does not exist. */
function requireDemo(context: Readonly<RouterContextProvider>): void {
  if (!context.get(demoContext)) throw notFound()
}

export async function loader({ context }: Route.LoaderArgs) {
  requireDemo(context)
  const agencies = groupPeople(await listDemoPeople(context.get(dbContext)))
  if (agencies.length === 0) throw notFound()
  return { agencies, currentId: context.get(sessionContext)?.personId ?? null }
}

export async function action({ request, context }: Route.ActionArgs) {
  requireDemo(context)
  const db = context.get(dbContext)
  const entered = await startDemoSession(db, String((await readForm(request)).get('person')))
  if (!entered.ok) return data({ gone: true }, 404)
  const { secure } = context.get(requestContext).client
  const cookieName = sessionCookieName(secure)
  const before = readCookie(request.headers.get('cookie'), cookieName)
  if (before !== undefined) await signOut(db, before)
  const { token, expiresAt } = entered.value
  const cookie = cookieHeader(cookieName, token, { secure, maxAge: secondsUntil(expiresAt) })
  throw redirect('/', { headers: { 'Set-Cookie': cookie } })
}

export default function Demo({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { agencies, currentId } = loaderData
  return (
    <PlainPage title={t('demo.title')}>
      <div className="desks">
        <PageHeader title={t('demo.title')} lead={t('demo.lead')} />
        {actionData?.gone && <Notice state="late">{t('demo.gone')}</Notice>}
        <nav aria-label={t('demo.jump')}>
          <ul className="desks-jump">
            {agencies.map(({ agencyId, units: [main] }) => (
              <li key={agencyId}>
                <a href={`#${agencyId}`}>{main?.unitName}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Form method="post" reloadDocument>
          <Stack gap={6}>
            {agencies.map((agency) => (
              <AgencyPeople key={agency.agencyId} agency={agency} currentId={currentId} />
            ))}
          </Stack>
        </Form>
      </div>
    </PlainPage>
  )
}
