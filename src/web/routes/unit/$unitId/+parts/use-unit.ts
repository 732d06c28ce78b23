import { useRouteLoaderData } from 'react-router'
import type { AreaNumber } from '#modules/plan/model.ts'
import type { loader } from '../layout.tsx'

/** The unit of the address with what its pages share; only inside the unit's layout. */
export function useUnit() {
  const shared = useRouteLoaderData<typeof loader>('unit')
  if (!shared) throw new Error('useUnit needs the layout of the unit above it (routes/unit/$unitId/layout.tsx)')
  const areaName = (number: AreaNumber | null): string | null =>
    shared.areas.find((area) => area.number === number)?.name ?? null
  return { ...shared, home: `/unit/${shared.unit.id}`, areaName }
}
