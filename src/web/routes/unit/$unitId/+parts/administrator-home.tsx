import { Link } from 'react-router'
import { PageTitle } from '../../../../frame/plain-page.tsx'
import { useText } from '../../../../text/text-context.tsx'
import { LinkButton } from '../../../../ui/button.tsx'
import { Card, EmptyState, Stats } from '../../../../ui/card.tsx'
import { PageHeader, Row, Stack } from '../../../../ui/layout.tsx'
import type { loadAdministration } from './administration.server.ts'
import { useUnit } from './use-unit.ts'

type Administration = Awaited<ReturnType<typeof loadAdministration>>

/** Home of somebody who administers a unit and does not work with its plan: people and units. */
export function AdministratorHome({ counts, units }: Administration) {
  const { t } = useText()
  const { home, unit } = useUnit()
  const settings = `${home}/pengaturan`
  const isAlone = counts.active + counts.invited <= 1
  return (
    <Stack gap={6}>
      <PageTitle>{t('home.title')}</PageTitle>
      <PageHeader
        title={t('home.administrator.title')}
        eyebrow={unit.name}
        lead={t('home.administrator.text')}
        actions={
          <Row gap={2}>
            <LinkButton to={`${settings}/unit/baru`} variant="quiet" icon="tree">
              {t('units.add')}
            </LinkButton>
            <LinkButton to={`${settings}/orang/baru`} icon="person">
              {t('people.add')}
            </LinkButton>
          </Row>
        }
      />
      {isAlone && (
        <EmptyState title={t('home.administrator.begin')} icon="people">
          {t('home.administrator.steps')}
        </EmptyState>
      )}
      <Card title={t('people.title')} action={<Link to={`${settings}/orang`}>{t('people.openList')}</Link>}>
        <Stats
          items={[
            { value: counts.active, label: t('home.administrator.active') },
            { value: counts.invited, label: t('home.administrator.invited') },
          ]}
        />
        {counts.invited > 0 && (
          <p>
            <Link to={`${settings}/orang/undangan`}>{t('people.sheet.title')}</Link>
          </p>
        )}
      </Card>
      <Card title={t('units.title')} action={<Link to={`${settings}/unit`}>{t('units.openTree')}</Link>}>
        <Stats items={[{ value: units, label: t('home.administrator.units') }]} />
      </Card>
    </Stack>
  )
}
