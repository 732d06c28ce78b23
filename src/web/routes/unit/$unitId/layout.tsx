import { Outlet } from 'react-router'
import { getInstrument } from '#modules/instrument/index.ts'
import { listAreas } from '#modules/instrument/model.ts'
import { UnitFrame } from '../../../frame/unit-frame.tsx'
import { requireSession } from '../../../middleware/require-session.ts'
import { requireUnit } from '../../../middleware/require-unit.ts'
import type { Route } from './+types/layout.ts'

export function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const session = requireSession(args)
  return {
    unit: { id: actor.unitId, name: actor.unitName, agencyName: actor.agencyName, timeZone: actor.timeZone },
    personName: session.name,
    severalUnits: session.memberships.length > 1,
    areas: listAreas(getInstrument()),
  }
}

export default function UnitLayout({ loaderData }: Route.ComponentProps) {
  const { unit, personName, severalUnits } = loaderData
  return (
    <UnitFrame unit={unit} personName={personName} severalUnits={severalUnits}>
      <Outlet />
    </UnitFrame>
  )
}
