import { Outlet } from 'react-router'
import { getInstrument } from '#modules/instrument/index.ts'
import { listAreas } from '#modules/instrument/model.ts'
import type { Session } from '#modules/organization/model.ts'
import { UnitFrame } from '../../../frame/unit-frame.tsx'
import { requireSession } from '../../../middleware/require-session.ts'
import { requireUnit } from '../../../middleware/require-unit.ts'
import { useText } from '../../../text/text-context.tsx'
import { Notice } from '../../../ui/notice.tsx'
import type { Route } from './+types/layout.ts'

export function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const session = requireSession(args)
  return {
    unit: {
      id: actor.unitId,
      name: actor.unitName,
      agencyName: actor.agencyName,
      timeZone: actor.timeZone,
      isRoot: actor.isRoot === true,
    },
    roles: actor.roles,
    isClosed: actor.isClosed === true,
    personName: session.name,
    severalUnits: session.memberships.length > 1,
    administered: administeredElsewhere(session, actor.unitId),
    areas: listAreas(getInstrument()),
  }
}

/** Where the person manages accounts, when that is not this unit: whoever set the agency up would not find it otherwise. */
function administeredElsewhere({ memberships }: Session, unitId: string): { id: string; name: string } | null {
  const places = memberships.filter(({ roles }) => roles.includes('administrator'))
  const [first] = places.some((place) => place.unitId === unitId) ? [] : places
  return first ? { id: first.unitId, name: first.unitName } : null
}

export default function UnitLayout({ loaderData }: Route.ComponentProps) {
  const { t } = useText()
  const { unit, roles, isClosed, personName, severalUnits, administered } = loaderData
  return (
    <UnitFrame
      unit={unit}
      roles={roles}
      personName={personName}
      severalUnits={severalUnits}
      administered={administered}
    >
      {isClosed && <Notice>{t('frame.closedUnit')}</Notice>}
      <Outlet />
    </UnitFrame>
  )
}
