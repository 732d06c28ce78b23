import type { Translate } from '#locales/sentence.ts'
import { mayReadLog, type Role } from '#modules/organization/model.ts'
import type { NavGroup } from '../ui/frame.tsx'

/**
 * The places of a unit, as far as the person's roles reach. A new place is one line here; the first four also lie under the
 * thumb on a phone.
 */
export function unitNavigation(
  t: Translate,
  { id, isRoot }: { readonly id: string; readonly isRoot: boolean },
  roles: readonly Role[],
  administered: { readonly id: string; readonly name: string } | null,
): readonly NavGroup[] {
  const unit = `/unit/${id}`
  const settings = `${unit}/pengaturan`
  const works = roles.some((role) => role !== 'administrator')
  const main: NavGroup = {
    label: t('frame.nav.main'),
    items: [
      { to: unit, label: t('frame.nav.home'), icon: 'home', end: true },
      ...(works ? [{ to: `${unit}/rencana`, label: t('frame.nav.plan'), icon: 'plan' as const }] : []),
    ],
  }
  const administers = roles.includes('administrator')
  const places: NavGroup['items'][number][] = [
    ...(administers ? [{ to: `${settings}/orang`, label: t('frame.nav.people'), icon: 'people' as const }] : []),
    ...(administers ? [{ to: `${settings}/unit`, label: t('frame.nav.units'), icon: 'tree' as const }] : []),
    ...(administers && isRoot
      ? [{ to: `${settings}/masuk`, label: t('signInPolicy.nav'), icon: 'settings' as const }]
      : []),
    ...(mayReadLog(roles) ? [{ to: `${settings}/jejak`, label: t('frame.nav.log'), icon: 'clock' as const }] : []),
  ]
  if (administered) {
    places.push({
      to: `/unit/${administered.id}`,
      label: t('frame.nav.administered', { unit: administered.name }),
      icon: 'people',
    })
  }
  return places.length === 0 ? [main] : [main, { label: t('frame.nav.settings'), items: places }]
}
