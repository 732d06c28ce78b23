import { data, Form, Link, redirect } from 'react-router'
import { getLeaving, letPersonGo } from '#modules/organization/index.ts'
import { countCharge } from '#modules/plan/index.ts'
import { announceContext, dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../../../frame/plain-page.tsx'
import { answerOf, refusalPage } from '../../../../../../../../middleware/answer.ts'
import { readForm } from '../../../../../../../../middleware/read-form.ts'
import { requireId, requireUnit } from '../../../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../../../../../../ui/button.tsx'
import { Select } from '../../../../../../../../ui/inputs.tsx'
import { Column, PageHeader, Row, Stack } from '../../../../../../../../ui/layout.tsx'
import { BulletList } from '../../../../../../../../ui/list.tsx'
import { Notice } from '../../../../../../../../ui/notice.tsx'
import { colleagueOptions } from '../../../../../+parts/colleague-options.ts'
import { useUnit } from '../../../../../+parts/use-unit.ts'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const place = { personId: requireId(args.params.personId), unitId: requireId(args.params.innerId) }
  const db = args.context.get(dbContext)
  const { scope, ...leaving } = answerOf(await getLeaving(db, actor, place))
  return { ...leaving, personId: place.personId, charge: await countCharge(db, scope, place) }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const personId = requireId(args.params.personId)
  const successorId = String((await readForm(args.request)).get('successorId') ?? '')
  const { context } = args
  const gone = await letPersonGo(context.get(dbContext), context.get(announceContext), actor, personId, {
    unitId: requireId(args.params.innerId),
    successorId: successorId === '' ? null : requireId(successorId),
  })
  if (gone.ok) throw redirect(`/unit/${actor.unitId}/pengaturan/orang/${personId}?keluar`)
  const { kind } = gone.error
  if (kind === 'lastAdministrator' || kind === 'noSuccessor') return data({ refused: kind }, 400)
  throw refusalPage({ kind })
}

export default function Leave({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  const { name, unitName, successors, charge, personId } = loaderData
  const person = `${home}/pengaturan/orang/${personId}`
  return (
    <Column width="reading">
      <PageTitle>{t('people.leave.title', { name })}</PageTitle>
      <Form method="post">
        <Stack gap={5}>
          <PageHeader
            title={t('people.leave.title', { name })}
            eyebrow={<Link to={person}>{name}</Link>}
            lead={unitName}
          />
          {actionData && (
            <Notice state="late" title={t(`people.refused.${actionData.refused}.title`)} live>
              <p>{t(`people.refused.${actionData.refused}.text`)}</p>
            </Notice>
          )}
          <BulletList
            items={[
              t('people.leave.access'),
              t('people.leave.history'),
              charge.actions === 0
                ? t('people.leave.noCharge')
                : t('people.leave.charge', { actions: charge.actions, duties: charge.openDuties }),
            ]}
          />
          {charge.actions > 0 && (
            <Select
              name="successorId"
              label={t('people.leave.successor')}
              hint={t('people.leave.successor.hint')}
              empty={t('people.leave.nobody')}
              options={colleagueOptions(successors, t)}
            />
          )}
          <Row gap={2}>
            <Button variant="danger">{t('people.leave.submit')}</Button>
            <LinkButton to={person} variant="quiet">
              {t('common.back')}
            </LinkButton>
          </Row>
        </Stack>
      </Form>
    </Column>
  )
}
