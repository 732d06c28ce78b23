import type { Translate } from '#locales/sentence.ts'
import type { NavGroup } from '../ui/frame.tsx'

/** The places of a unit. A new place is one line here; the first four also lie under the thumb on a phone. */
export function unitNavigation(t: Translate, unitId: string): readonly NavGroup[] {
  const unit = `/unit/${unitId}`
  return [
    {
      label: t('frame.nav.main'),
      items: [
        { to: unit, label: t('frame.nav.home'), icon: 'home', end: true },
        { to: `${unit}/rencana`, label: t('frame.nav.plan'), icon: 'plan' },
      ],
    },
  ]
}
