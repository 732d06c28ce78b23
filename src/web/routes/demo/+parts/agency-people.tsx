import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { DefinitionList } from '../../../ui/list.tsx'
import type { DemoAgency, DemoDesk, DemoUnit } from './group-people.ts'

type AgencyPeopleProps = { readonly agency: DemoAgency; readonly currentId: string | null }

/** The unit with the plan role by role, then the other units of its agency, a line each. */
export function AgencyPeople({ agency, currentId }: AgencyPeopleProps) {
  const { t } = useText()
  const [main, ...others] = agency.units
  const nameOfRole = (role: DemoUnit['groups'][number]['role']) => t(`role.${role}`)
  return (
    <section id={agency.agencyId} className="stack gap-3" aria-label={agency.agencyName}>
      <h2>{agency.agencyName}</h2>
      {main && (
        <Card title={main.unitName} action={<Count count={main.count} />}>
          <UnitRoles unit={main} currentId={currentId} />
        </Card>
      )}
      {others.length > 0 && (
        <Card title={t('demo.otherUnits')}>
          <DefinitionList
            items={others.map(({ unitName, groups }) => ({
              term: unitName,
              value: (
                <Row gap={2}>
                  {groups.flatMap(({ role, desks }) =>
                    desks.map((desk) => (
                      <Desk key={desk.personId} desk={desk} about={nameOfRole(role)} currentId={currentId} />
                    )),
                  )}
                </Row>
              ),
            }))}
          />
        </Card>
      )}
    </section>
  )
}

function Count({ count }: { readonly count: number }) {
  const { t } = useText()
  return <span className="small muted">{t('demo.unit.people', { count })}</span>
}

function UnitRoles({ unit, currentId }: { readonly unit: DemoUnit; readonly currentId: string | null }) {
  const { t } = useText()
  const desks = (all: readonly DemoDesk[]) => (
    <Row gap={2}>
      {all.map((desk) => {
        const roles = desk.alsoRoles.map((role) => t(`role.${role}`)).join(', ')
        const about = roles === '' ? null : t('demo.alsoRoles', { roles })
        return <Desk key={desk.personId} desk={desk} about={about} currentId={currentId} />
      })}
    </Row>
  )
  const named = unit.groups.filter(({ role }) => role !== 'employee')
  const others = unit.groups.find(({ role }) => role === 'employee')?.desks ?? []
  return (
    <Stack gap={4}>
      <DefinitionList items={named.map((group) => ({ term: t(`role.${group.role}`), value: desks(group.desks) }))} />
      {others.length > 0 && (
        <details className="disclosure">
          <summary>
            {t('demo.others')} <span className="muted num">({others.length})</span>
          </summary>
          {desks(others)}
        </details>
      )}
    </Stack>
  )
}

type DeskProps = { readonly desk: DemoDesk; readonly about: string | null; readonly currentId: string | null }

/** One press, and the visitor is this person. */
function Desk({ desk, about, currentId }: DeskProps) {
  const { t } = useText()
  const isCurrent = desk.personId === currentId
  const words = [about, isCurrent ? t('demo.current') : null].filter((text) => text !== null)
  return (
    <Button variant="quiet" small name="person" value={desk.personId} icon={isCurrent ? 'check' : 'person'}>
      <span className="desk-name">
        {desk.name}
        {words.length > 0 && <span className="desk-about">{words.join(' · ')}</span>}
      </span>
    </Button>
  )
}
