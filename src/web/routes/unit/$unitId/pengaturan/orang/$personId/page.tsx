import { Link } from 'react-router'
import { getPerson, listUnitTree } from '#modules/organization/index.ts'
import { dbContext, mailOnContext, openIdContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf } from '../../../../../../middleware/answer.ts'
import { requireId, requireUnit } from '../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Card } from '../../../../../../ui/card.tsx'
import { useFocusOnProblem } from '../../../../../../ui/focus-problem.ts'
import { Column, PageHeader, Stack } from '../../../../../../ui/layout.tsx'
import { DefinitionList } from '../../../../../../ui/list.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import { unitOptions } from '../../+parts/unit-options.ts'
import { NipText } from '../+parts/nip-text.tsx'
import { PersonStateTag } from '../+parts/state-tag.tsx'
import { Access } from './+parts/access.tsx'
import { IdentityForm } from './+parts/identity-form.tsx'
import { LostFactors } from './+parts/lost-factors.tsx'
import { changeAsAsked } from './+parts/person-deeds.server.ts'
import { Places } from './+parts/places.tsx'
import { ProviderAccount } from './+parts/provider-account.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const db = args.context.get(dbContext)
  const person = answerOf(await getPerson(db, actor, requireId(args.params.personId)))
  const units = answerOf(await listUnitTree(db, actor))
  const taken = new Set(person.places.map((place) => place.unitId))
  return {
    person,
    otherUnits: unitOptions(units.filter((unit) => !unit.isClosed && !taken.has(unit.unitId))),
    isOneself: person.personId === actor.scope.personId,
    said: Object.entries(SAID).find(([word]) => args.url.searchParams.has(word))?.[1] ?? null,
    mailOn: args.context.get(mailOnContext),
    provider: args.context.get(openIdContext)?.label ?? null,
  }
}

/** What another page did before it led here. */
const SAID = { ditambahkan: 'addedKnown', diundang: 'addedMailed', keluar: 'left' } as const

export const action = changeAsAsked

const stateOf = ({ hasPassword, isBound, places }: Route.ComponentProps['loaderData']['person']) => {
  if (places.every((place) => place.leftAt !== null)) return 'left'
  return hasPassword || isBound ? 'active' : 'invited'
}

export default function Person({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  const { person, otherUnits, isOneself, said, mailOn, provider } = loaderData
  useFocusOnProblem(actionData?.problems)
  return (
    <Column width="reading">
      <PageTitle>{person.name}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={person.name}
          eyebrow={<Link to={`${home}/pengaturan/orang`}>{t('people.title')}</Link>}
          lead={<PersonStateTag state={stateOf(person)} />}
        />
        {actionData?.refused && (
          <Notice state="late" title={t(`people.refused.${actionData.refused}.title`)} live>
            <p>{t(`people.refused.${actionData.refused}.text`)}</p>
          </Notice>
        )}
        {actionData?.done && (
          <Notice state="ok" live>
            {t(`people.done.${actionData.done}`)}
          </Notice>
        )}
        {said && !actionData && (
          <Notice state="ok" live>
            {t(`people.done.${said}`)}
          </Notice>
        )}
        <Places person={person} otherUnits={otherUnits} isOneself={isOneself} answer={actionData} />
        {person.isControlled ? (
          <IdentityForm person={person} answer={actionData} />
        ) : (
          <Card title={t('people.who')}>
            <DefinitionList
              items={[
                { term: t('people.login'), value: person.login },
                { term: t('people.nip'), value: person.nip ? <NipText nip={person.nip} /> : '–' },
              ]}
            />
            <p className="small muted">{t(stateOf(person) === 'left' ? 'people.notHere' : 'people.notControlled')}</p>
          </Card>
        )}
        <Access person={person} isOneself={isOneself} mailOn={mailOn} link={actionData?.link} />
        {provider && person.isBound && <ProviderAccount person={person} provider={provider} />}
        <LostFactors person={person} isOneself={isOneself} />
      </Stack>
    </Column>
  )
}
