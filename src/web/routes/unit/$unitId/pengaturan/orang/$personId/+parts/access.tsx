import { Form } from 'react-router'
import type { PersonPage } from '#modules/organization/index.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import { ConfirmButton } from '../../../../../../../ui/confirm-button.tsx'
import { Stack } from '../../../../../../../ui/layout.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'
import { type FreshLink, ShownLink } from '../../+parts/shown-link.tsx'
import { LetterState } from './letter-state.tsx'

type AccessProps = {
  readonly person: PersonPage
  readonly isOneself: boolean
  readonly mailOn: boolean
  /** A link that was just made. */
  readonly link: FreshLink | undefined
}

const standingOf = ({ hasPassword, isBound }: PersonPage) => {
  if (hasPassword) return 'hasPassword'
  return isBound ? 'byProvider' : 'noPassword'
}

/** How the person gets in: the link to hand over, and the way to sign them out everywhere. */
export function Access({ person, isOneself, mailOn, link }: AccessProps) {
  const { t, instant } = useText()
  const { unit } = useUnit()
  const kind = person.hasPassword ? 'reset' : 'invite'
  const isHere = person.places.some((place) => place.leftAt === null)
  if (!isHere) return null
  return (
    <Card title={t('people.access')}>
      <Stack gap={4}>
        <p>{t(`people.access.${standingOf(person)}`)}</p>
        {link && <ShownLink link={link} name={person.name} />}
        {!link && person.linkExpiresAt && (
          <p className="small muted">
            {t('people.access.openLink', { until: instant(person.linkExpiresAt, unit.timeZone) })}
          </p>
        )}
        <LetterState letter={person.lastLetter} />
        {mailOn && person.isControlled && !isOneself && person.login.includes('@') && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="deed" value="mailLink" />
            <Stack gap={2}>
              <p className="small muted">{t(`people.mail.${kind}.explain`, { address: person.login })}</p>
              <div>
                <Button variant="quiet">{t(`people.mail.${kind}.send`)}</Button>
              </div>
            </Stack>
          </Form>
        )}
        {person.isControlled && !isOneself && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="deed" value="makeLink" />
            <Stack gap={2}>
              <p className="small muted">{t(`people.link.${kind}.explain`)}</p>
              <div>
                <Button variant="quiet">{t(`people.link.${kind}.make`)}</Button>
              </div>
            </Stack>
          </Form>
        )}
        {person.sessionCount > 0 && (
          <Form method="post">
            <input type="hidden" name="deed" value="endSessions" />
            <Stack gap={2}>
              <p className="small muted">{t('people.sessions.count', { count: person.sessionCount })}</p>
              <div>
                <ConfirmButton
                  variant="danger"
                  small
                  question={t('people.sessions.question', { name: person.name })}
                  consequence={t('people.sessions.consequence')}
                  confirmLabel={t('people.sessions.end')}
                  cancelLabel={t('common.back')}
                >
                  {t('people.sessions.end')}
                </ConfirmButton>
              </div>
            </Stack>
          </Form>
        )}
      </Stack>
    </Card>
  )
}
