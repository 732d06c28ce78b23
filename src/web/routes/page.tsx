import { Link, redirect } from 'react-router'
import { PlainPage } from '../frame/plain-page.tsx'
import { requireSession } from '../middleware/require-session.ts'
import { useText } from '../text/text-context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/card.tsx'
import { Column, PageHeader, Stack } from '../ui/layout.tsx'
import { ItemList } from '../ui/list.tsx'
import type { Route } from './+types/page.ts'

/** The door: one unit is entered at once, several are offered. */
export function loader(args: Route.LoaderArgs) {
  const { memberships } = requireSession(args)
  const [first, second] = memberships
  if (first && !second) throw redirect(`/unit/${first.unitId}`)
  return { units: memberships.map(({ unitId, unitName, agencyName }) => ({ unitId, unitName, agencyName })) }
}

export default function Door({ loaderData }: Route.ComponentProps) {
  const { t } = useText()
  const { units } = loaderData
  if (units.length === 0) {
    return (
      <PlainPage title={t('home.noUnit.title')}>
        <EmptyState
          title={t('home.noUnit.title')}
          icon="people"
          action={
            <LinkButton to="/akun" variant="quiet">
              {t('account.title')}
            </LinkButton>
          }
        >
          {t('home.noUnit.text')}
        </EmptyState>
      </PlainPage>
    )
  }
  return (
    <PlainPage title={t('home.units.title')}>
      <Column width="narrow">
        <Stack gap={5}>
          <PageHeader
            title={t('home.units.title')}
            actions={
              <LinkButton to="/akun" variant="quiet" small icon="person">
                {t('account.title')}
              </LinkButton>
            }
          />
          <ItemList
            items={units.map(({ unitId, unitName, agencyName }) => ({
              key: unitId,
              title: <Link to={`/unit/${unitId}`}>{unitName}</Link>,
              context: agencyName,
            }))}
          />
        </Stack>
      </Column>
    </PlainPage>
  )
}
