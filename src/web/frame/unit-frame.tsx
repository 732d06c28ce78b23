import type { ReactNode } from 'react'
import { Form, Link, useMatches } from 'react-router'
import type { Role } from '#modules/organization/model.ts'
import { isWide } from '../page-handle.ts'
import { useText } from '../text/text-context.tsx'
import { Button, LinkButton } from '../ui/button.tsx'
import { FoldOut } from '../ui/fold-out.tsx'
import { Frame } from '../ui/frame.tsx'
import { VisuallyHidden } from '../ui/hidden.tsx'
import { Icon } from '../ui/icon.tsx'
import { Stack } from '../ui/layout.tsx'
import { SwitchPerson } from './demo-strip.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { unitNavigation } from './unit-navigation.ts'

type UnitFrameProps = {
  readonly unit: { readonly id: string; readonly name: string; readonly isRoot: boolean }
  /** Those of the person in the unit: what they may use stands in the navigation. */
  readonly roles: readonly Role[]
  readonly personName: string
  /** Does the person hold roles in more than one unit? Then the name of the unit leads to the choice. */
  readonly severalUnits: boolean
  /** Another unit whose accounts the person manages. */
  readonly administered: { readonly id: string; readonly name: string } | null
  readonly children: ReactNode
}

/** The frame of every page of a unit. */
export function UnitFrame({ unit, roles, personName, severalUnits, administered, children }: UnitFrameProps) {
  const { t } = useText()
  const wide = isWide(useMatches().map((match) => match.handle))
  const home = `/unit/${unit.id}`
  return (
    <Frame
      brand={{ name: t('common.brand'), to: home }}
      skipLabel={t('frame.skip')}
      menuLabel={t('frame.menu')}
      groups={unitNavigation(t, unit, roles, administered)}
      place={
        <Link className="top-unit" to={severalUnits ? '/?pilih' : home}>
          {unit.name}
          {severalUnits && (
            <>
              <Icon name="down" size="s" />
              <VisuallyHidden>{t('frame.switchUnit')}</VisuallyHidden>
            </>
          )}
        </Link>
      }
      topEnd={<AccountMenu personName={personName} />}
      wide={wide}
      menuEnd={<Account personName={personName} />}
    >
      {children}
    </Frame>
  )
}

function AccountMenu({ personName }: { readonly personName: string }) {
  return (
    <FoldOut
      className="account"
      summary={
        <>
          <Icon name="person" />
          {personName}
          <Icon name="down" size="s" />
        </>
      }
    >
      <div className="account-sheet">
        <Account personName={personName} />
      </div>
    </FoldOut>
  )
}

function Account({ personName }: { readonly personName: string }) {
  const { t } = useText()
  return (
    <Stack gap={3}>
      <p className="small muted">{t('frame.signedInAs', { name: personName })}</p>
      <LinkButton to="/akun" variant="quiet" icon="person" wide>
        {t('account.title')}
      </LinkButton>
      <LanguageSwitch />
      <SwitchPerson />
      <Form method="post" action="/keluar" reloadDocument>
        <Button variant="quiet" icon="out" wide>
          {t('frame.signOut')}
        </Button>
      </Form>
    </Stack>
  )
}
