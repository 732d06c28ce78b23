import { Form } from 'react-router'
import type { OpenSession } from '#modules/organization/model.ts'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { ItemList } from '../../../ui/list.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { deviceName } from './device-name.ts'

type SessionListProps = { readonly sessions: readonly OpenSession[]; readonly timeZone: string }

/** Every browser that is signed in to the account, this one first. */
export function SessionList({ sessions, timeZone }: SessionListProps) {
  const { t, instant } = useText()
  return (
    <Card title={t('account.sessions.title')}>
      <Stack gap={4}>
        <p>{t('account.sessions.text')}</p>
        <ItemList
          items={sessions.map((session) => ({
            key: session.sessionId,
            title: deviceName(t, session),
            context: t('account.session.times', {
              since: instant(session.createdAt, timeZone),
              seen: instant(session.lastSeenAt, timeZone),
            }),
            action: session.isCurrent ? (
              <Tag state="ok">{t('account.session.current')}</Tag>
            ) : (
              <EndForm sessionId={session.sessionId} name={deviceName(t, session)} />
            ),
          }))}
        />
        {sessions.length > 1 && (
          <Form method="post">
            <input type="hidden" name="deed" value="endOthers" />
            <Button variant="quiet">{t('account.sessions.endOthers')}</Button>
          </Form>
        )}
      </Stack>
    </Card>
  )
}

function EndForm({ sessionId, name }: { readonly sessionId: string; readonly name: string }) {
  const { t } = useText()
  return (
    <Form method="post">
      <input type="hidden" name="deed" value="endSession" />
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button variant="quiet" small aria-label={t('account.session.end.named', { name })}>
        {t('account.session.end')}
      </Button>
    </Form>
  )
}
