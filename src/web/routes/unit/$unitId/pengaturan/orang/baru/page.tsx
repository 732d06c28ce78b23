import { data, Form, Link, redirect } from 'react-router'
import { addPerson, listUnitTree } from '#modules/organization/index.ts'
import { dbContext, mailOnContext, requestContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf, refusalPage } from '../../../../../../middleware/answer.ts'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireUnit } from '../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../../../../ui/button.tsx'
import { Fieldset } from '../../../../../../ui/choices.tsx'
import { useFocusOnProblem } from '../../../../../../ui/focus-problem.ts'
import { Column, PageHeader, Row, Stack } from '../../../../../../ui/layout.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import { unitOptions } from '../../+parts/unit-options.ts'
import { freshLink } from '../+parts/fresh-link.server.ts'
import { PersonFields } from '../+parts/person-fields.tsx'
import { typedPerson, typedPlacing } from '../+parts/person-form.server.ts'
import { PlacingFields } from '../+parts/placing-fields.tsx'
import { ShownLink } from '../+parts/shown-link.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const units = answerOf(await listUnitTree(args.context.get(dbContext), actor))
  const open = units.filter((unit) => !unit.isClosed)
  return { units: unitOptions(open), unitId: args.url.searchParams.get('unit') ?? '' }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const form = await readForm(args.request)
  const typed = { ...typedPerson(form), ...typedPlacing(form) }
  const mailOn = args.context.get(mailOnContext)
  const added = await addPerson(args.context.get(dbContext), actor, typed, { mailOn })
  if (added.ok) {
    const { personId, link, isMailed } = added.value
    // Shown in the answer itself: a link that stood in an address would stay in histories and logs.
    if (link) {
      const { client } = args.context.get(requestContext)
      return { added: { personId, name: typed.name, link: freshLink(link, client) } }
    }
    throw redirect(`/unit/${actor.unitId}/pengaturan/orang/${personId}?${isMailed ? 'diundang' : 'ditambahkan'}`)
  }
  if (added.error.kind === 'forbidden') throw refusalPage(added.error)
  return data({ failure: added.error, typed }, 400)
}

const NOTHING = { name: '', email: '', nip: '', position: '', roles: ['employee'] } as const

export default function NewPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  useFocusOnProblem(actionData)
  const people = `${home}/pengaturan/orang`
  if (actionData && 'added' in actionData) {
    const { personId, name, link } = actionData.added
    return (
      <Column width="reading">
        <PageTitle>{t('people.add')}</PageTitle>
        <Stack gap={5}>
          <PageHeader title={t('people.added.title', { name })} lead={t('people.added.lead')} />
          <ShownLink link={link} name={name} />
          <Row gap={2}>
            <LinkButton to={`${people}/baru`} icon="person" reloadDocument>
              {t('people.addAnother')}
            </LinkButton>
            <LinkButton to={`${people}/${personId}`} variant="quiet">
              {t('people.openPage')}
            </LinkButton>
          </Row>
        </Stack>
      </Column>
    )
  }
  const failure = actionData?.failure
  const problems = failure?.kind === 'form' ? failure.problems : {}
  const values = actionData?.typed ?? { ...NOTHING, unitId: loaderData.unitId }
  return (
    <Column width="reading">
      <PageTitle>{t('people.add')}</PageTitle>
      <Form method="post" noValidate>
        <Stack gap={5}>
          <PageHeader title={t('people.add')} lead={t('people.add.lead')} />
          {failure?.kind === 'known' && (
            <Notice state="due" title={t('people.known.title')} live>
              <p>
                <Link to={`${people}/${failure.personId}`}>{t('people.known.text')}</Link>
              </p>
            </Notice>
          )}
          {failure?.kind === 'unopened' && (
            <Notice state="late" title={t('people.unopened.title')} live>
              <p>{t('people.unopened.text')}</p>
            </Notice>
          )}
          {failure?.kind === 'form' && <Notice state="late" title={t('people.failed')} live />}
          <Fieldset legend={t('people.who')}>
            <Stack gap={4}>
              <PersonFields values={values} problems={problems} />
            </Stack>
          </Fieldset>
          <Fieldset legend={t('people.where')}>
            <Stack gap={4}>
              <PlacingFields units={loaderData.units} values={values} problems={problems} />
            </Stack>
          </Fieldset>
          <Button wide>{t('people.add.submit')}</Button>
        </Stack>
      </Form>
    </Column>
  )
}
