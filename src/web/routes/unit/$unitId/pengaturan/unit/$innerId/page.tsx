import { data, Form, Link } from 'react-router'
import {
  changeUnit,
  closeUnit,
  listUnitTree,
  moveUnit,
  reopenUnit,
  type UnitLine,
} from '#modules/organization/index.ts'
import type { UnitProblems } from '#modules/organization/model.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf, refusalPage } from '../../../../../../middleware/answer.ts'
import { notFound } from '../../../../../../middleware/not-found.ts'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireId, requireUnit } from '../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Button, LinkButton } from '../../../../../../ui/button.tsx'
import { Card } from '../../../../../../ui/card.tsx'
import { ConfirmButton } from '../../../../../../ui/confirm-button.tsx'
import { DangerZone } from '../../../../../../ui/danger-zone.tsx'
import { useFocusOnProblem } from '../../../../../../ui/focus-problem.ts'
import { type Option, Select } from '../../../../../../ui/inputs.tsx'
import { Column, PageHeader, Row, Stack } from '../../../../../../ui/layout.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { Tag } from '../../../../../../ui/tag.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import { unitOptions } from '../../+parts/unit-options.ts'
import { UnitFields } from '../+parts/unit-fields.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const innerId = requireId(args.params.innerId)
  const units = answerOf(await listUnitTree(args.context.get(dbContext), actor))
  const inner = units.find((unit) => unit.unitId === innerId)
  if (!inner) throw notFound()
  const parents = units.filter((unit) => !unit.isClosed && !unit.path.includes(innerId))
  return {
    inner,
    isOwn: innerId === actor.unitId,
    parents: unitOptions(parents),
    isNew: args.url.searchParams.has('baru'),
  }
}

type Answer = {
  readonly done?: 'changed' | 'moved' | 'closed' | 'reopened'
  readonly refused?: 'unitsBeneath' | 'closedAbove' | 'nameTaken'
  readonly problems?: UnitProblems
  readonly typed?: { readonly name: string; readonly timeZone: string }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const innerId = requireId(args.params.innerId)
  const db = args.context.get(dbContext)
  const form = await readForm(args.request)
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { name: text('name'), timeZone: text('timeZone') }
  switch (text('deed')) {
    case 'change':
      return answered(await changeUnit(db, actor, innerId, typed), 'changed', { typed })
    case 'move':
      return answered(await moveUnit(db, actor, innerId, text('parentUnitId')), 'moved')
    case 'close':
      return answered(await closeUnit(db, actor, innerId), 'closed')
    case 'reopen':
      return answered(await reopenUnit(db, actor, innerId), 'reopened')
    default:
      throw data(null, { status: 400 })
  }
}

type Failure =
  | { readonly kind: 'forbidden' | 'notFound' | 'unitsBeneath' | 'closedAbove' | 'nameTaken' }
  | { readonly kind: 'form'; readonly problems: UnitProblems }

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: Failure }

function answered(outcome: Outcome, done: NonNullable<Answer['done']>, more: Answer = {}) {
  if (outcome.ok) return data<Answer>({ done }, 200)
  const { error } = outcome
  if (error.kind === 'form') return data<Answer>({ ...more, problems: error.problems }, 400)
  if (error.kind === 'forbidden' || error.kind === 'notFound') throw refusalPage({ kind: error.kind })
  return data<Answer>({ refused: error.kind }, 409)
}

export default function Unit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  const { inner, isOwn, parents, isNew } = loaderData
  useFocusOnProblem(actionData?.problems)
  const people = `${home}/pengaturan/orang`
  return (
    <Column width="reading">
      <PageTitle>{inner.name}</PageTitle>
      <Stack gap={5}>
        <PageHeader
          title={inner.name}
          eyebrow={<Link to={`${home}/pengaturan/unit`}>{t('units.title')}</Link>}
          lead={inner.isClosed ? <Tag>{t('units.closed')}</Tag> : t('people.count', { count: inner.people })}
        />
        {actionData?.refused && (
          <Notice state="late" live>
            {t(`units.refused.${actionData.refused}`)}
          </Notice>
        )}
        {actionData?.done && (
          <Notice state="ok" live>
            {t(`units.done.${actionData.done}`)}
          </Notice>
        )}
        {isNew && !actionData && <Notice state="ok">{t('units.done.added')}</Notice>}
        <Row gap={2}>
          <LinkButton to={`${people}?unit=${inner.unitId}`} variant="quiet" icon="people">
            {t('units.people')}
          </LinkButton>
          {!inner.isClosed && (
            <LinkButton to={`${people}/baru?unit=${inner.unitId}`} variant="quiet" icon="person">
              {t('people.add')}
            </LinkButton>
          )}
          {!inner.isClosed && (
            <LinkButton to={`${home}/pengaturan/unit/baru?di=${inner.unitId}`} variant="quiet" icon="tree">
              {t('units.addBeneath')}
            </LinkButton>
          )}
        </Row>
        {inner.isClosed ? (
          <Reopen />
        ) : (
          <>
            <ChangeCard inner={inner} answer={actionData} />
            {!isOwn && <MoveCard inner={inner} parents={parents} answer={actionData} />}
            {!isOwn && <CloseZone inner={inner} />}
          </>
        )}
      </Stack>
    </Column>
  )
}

type PartProps = { readonly inner: UnitLine; readonly answer: Answer | null | undefined }

function ChangeCard({ inner, answer }: PartProps) {
  const { t } = useText()
  return (
    <Card title={t('units.change')}>
      <Form method="post" noValidate preventScrollReset key={`${inner.name} ${inner.timeZone}`}>
        <Stack gap={4}>
          <input type="hidden" name="deed" value="change" />
          <UnitFields values={answer?.typed ?? inner} problems={answer?.problems ?? {}} />
          <div>
            <Button variant="quiet">{t('people.save')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  )
}

function MoveCard({ inner, parents, answer }: PartProps & { readonly parents: readonly Option[] }) {
  const { t } = useText()
  const problem = answer?.problems?.parentUnitId
  return (
    <Card title={t('units.move')}>
      <Form method="post" preventScrollReset key={inner.parentUnitId}>
        <Stack gap={4}>
          <input type="hidden" name="deed" value="move" />
          <Select
            name="parentUnitId"
            label={t('units.parent')}
            hint={t('units.move.hint')}
            defaultValue={inner.parentUnitId ?? ''}
            error={
              problem === 'nameTaken'
                ? t('units.problem.nameTaken', { name: inner.name })
                : problem && t('units.parent.problem')
            }
            options={parents}
          />
          <div>
            <Button variant="quiet">{t('units.move.submit')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  )
}

function CloseZone({ inner }: { readonly inner: UnitLine }) {
  const { t } = useText()
  return (
    <DangerZone
      title={t('units.close.zone')}
      items={[
        {
          key: 'close',
          title: t('units.close'),
          consequence: t('units.close.consequence'),
          action: (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="deed" value="close" />
              <ConfirmButton
                variant="danger"
                question={t('units.close.question', { name: inner.name })}
                consequence={t('units.close.consequence')}
                confirmLabel={t('units.close')}
                cancelLabel={t('common.back')}
              >
                {t('units.close')}
              </ConfirmButton>
            </Form>
          ),
        },
      ]}
    />
  )
}

function Reopen() {
  const { t } = useText()
  return (
    <Card title={t('units.reopen')}>
      <Form method="post" preventScrollReset>
        <Stack gap={3}>
          <input type="hidden" name="deed" value="reopen" />
          <p>{t('units.reopen.text')}</p>
          <div>
            <Button variant="quiet">{t('units.reopen')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  )
}
