import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { DefinitionList } from '../../../ui/list.tsx'
import type { DemoDesk, DemoUnit } from './group-people.ts'

type UnitPeopleProps = { readonly unit: DemoUnit; readonly currentId: string | null }

/** The desks of one unit, role by role; those who are employees only are folded. */
export function UnitPeople({ unit, currentId }: UnitPeopleProps) {
  const { t } = useText()
  const desks = (all: readonly DemoDesk[]) => (
    <Row gap={2}>
      {all.map((desk) => (
        <Desk key={desk.personId} desk={desk} isCurrent={desk.personId === currentId} />
      ))}
    </Row>
  )
  const named = unit.groups.filter(({ role }) => role !== 'employee')
  const others = unit.groups.find(({ role }) => role === 'employee')?.desks ?? []
  return (
    <div id={unit.unitId}>
      <Card
        title={unit.unitName}
        action={<span className="small muted">{t('demo.unit.people', { count: unit.count })}</span>}
      >
        <Stack gap={4}>
          <p className="small muted">{unit.agencyName}</p>
          <DefinitionList
            items={named.map((group) => ({ term: t(`role.${group.role}`), value: desks(group.desks) }))}
          />
          {others.length > 0 && (
            <details>
              <summary>
                {t('demo.others')} <span className="muted num">({others.length})</span>
              </summary>
              {desks(others)}
            </details>
          )}
        </Stack>
      </Card>
    </div>
  )
}

function Desk({ desk, isCurrent }: { readonly desk: DemoDesk; readonly isCurrent: boolean }) {
  const { t } = useText()
  const also = desk.alsoRoles.map((role) => t(`role.${role}`)).join(', ')
  return (
    <Button variant="quiet" small name="person" value={desk.personId} icon={isCurrent ? 'check' : 'person'}>
      <span>
        {desk.name}
        {also && <span className="muted"> · {t('demo.alsoRoles', { roles: also })}</span>}
        {isCurrent && <span className="muted"> · {t('demo.current')}</span>}
      </span>
    </Button>
  )
}
