import type { ReactNode } from 'react'
import { useText } from '../text/text-context.tsx'
import { PlainFrame } from '../ui/plain-frame.tsx'
import { LanguageSwitch } from './language-switch.tsx'

/** A page outside a unit: sign in, set up, failures. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useText()
  return (
    <PlainFrame brand={t('common.brand')} skipLabel={t('frame.skip')} topEnd={<LanguageSwitch />}>
      <PageTitle>{title}</PageTitle>
      {children}
    </PlainFrame>
  )
}

/** Title of the browser's tab: `Rencana · Zona`. React moves it into the head. */
export function PageTitle({ children }: { readonly children: string }) {
  const { t } = useText()
  return <title>{`${children} · ${t('common.brand')}`}</title>
}
