import { Link, useRouteLoaderData } from 'react-router'
import type { RootData } from '../root-data.ts'
import { useText } from '../text/text-context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Tag } from '../ui/tag.tsx'

/** Whether this is the demo and the visitor may be anybody. */
const useIsDemo = (): boolean => useRouteLoaderData<() => RootData>('root')?.isDemo === true

/** In the account menu of the demo: another desk. */
export function SwitchPerson() {
  const { t } = useText()
  if (!useIsDemo()) return null
  return (
    <LinkButton to="/demo" variant="quiet" icon="person" wide>
      {t('demo.switch')}
    </LinkButton>
  )
}

/** Above every page of the demo: nothing here is real, and another desk is one press away. */
export function DemoStrip() {
  const { t } = useText()
  if (!useIsDemo()) return null
  return (
    <aside className="strip" aria-label={t('demo.strip')}>
      <Tag>{t('demo.strip')}</Tag>
      <span className="strip-text">{t('demo.strip.text')}</span>
      <Link to="/demo">{t('demo.switch')}</Link>
    </aside>
  )
}
