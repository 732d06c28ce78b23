import { data, Form, Link } from 'react-router'
import type { Message } from '#locales/sentence.ts'
import { getInstrument } from '#modules/instrument/index.ts'
import { findQuestion } from '#modules/instrument/model.ts'
import { assignPersonInCharge, completeObligation, getObligation, reopenObligation } from '#modules/plan/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf, refusalPage } from '../../../../../../middleware/answer.ts'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireId, requireUnit } from '../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../ui/button.tsx'
import { Card } from '../../../../../../ui/card.tsx'
import { Disclosure } from '../../../../../../ui/disclosure.tsx'
import { useFocusOnProblem } from '../../../../../../ui/focus-problem.ts'
import { TextArea } from '../../../../../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../../../../../ui/layout.tsx'
import { DefinitionList, ItemList } from '../../../../../../ui/list.tsx'
import { Notice } from '../../../../../../ui/notice.tsx'
import { Tag } from '../../../../../../ui/tag.tsx'
import { stateOfDuty } from '../../../+parts/due-list.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import { DutiesOfAction } from './+parts/duties-of-action.tsx'
import { PersonInCharge } from './+parts/person-in-charge.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const found = await getObligation(args.context.get(dbContext), actor, requireId(args.params.obligationId))
  const view = answerOf(found)
  const code = view.action.question
  const asked = code === null ? null : findQuestion(getInstrument(), code)
  return { ...view, question: asked ? `${code} · ${asked.question.statement}` : code }
}

type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'assigned' }
  | { readonly kind: 'doneBefore'; readonly by: string | null; readonly at: Date; readonly noted: boolean }
  | { readonly kind: 'refused'; readonly problem: Message; readonly note: string }

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const db = args.context.get(dbContext)
  const obligationId = requireId(args.params.obligationId)
  const form = await readForm(args.request)
  const deed = form.get('deed')
  if (deed === 'reopen') {
    answerOf(await reopenObligation(db, actor, obligationId))
    return data<Outcome>({ kind: 'reopened' })
  }
  if (deed === 'assign') {
    const personId = String(form.get('personId') ?? '')
    const actionId = requireId(String(form.get('actionId') ?? ''))
    const assigned = await assignPersonInCharge(db, actor, {
      actionId,
      personId: personId === '' ? null : requireId(personId),
    })
    if (assigned.ok) return data<Outcome>({ kind: 'assigned' })
    if (assigned.error.kind === 'noColleague') throw data(null, { status: 400 })
    throw refusalPage(assigned.error)
  }
  // No form of ours sends anything else.
  if (deed !== 'complete') throw data(null, { status: 400 })
  const note = String(form.get('note') ?? '')
  const completed = await completeObligation(db, actor, { obligationId, note })
  if (!completed.ok) {
    const { error } = completed
    if (error.kind !== 'noteTooLong') throw refusalPage(error)
    const problem: Message = { key: 'plan.obligation.noteTooLong', params: { maximum: error.maximum } }
    return data<Outcome>({ kind: 'refused', problem, note }, 400)
  }
  return data<Outcome>(completed.value)
}

const WORDS = { ok: 'done', late: 'late', due: 'dueSoon', none: 'upcoming', info: 'upcoming' } as const

export default function Obligation({ loaderData, actionData }: Route.ComponentProps) {
  const { t, date, month, instant } = useText()
  const { home, unit, areaName } = useUnit()
  const { item, action, next, today, events, mayComplete } = loaderData
  const outcome: Outcome | undefined = actionData
  const refused = outcome?.kind === 'refused' ? outcome : undefined
  useFocusOnProblem(refused)
  const said = (what: Exclude<Outcome, { kind: 'refused' }>): string => {
    if (what.kind === 'reopened') return t('plan.obligation.reopened')
    if (what.kind === 'assigned') return t('plan.pic.assigned')
    if (what.kind === 'done') return t('plan.obligation.completed')
    const words = { name: what.by ?? t('plan.obligation.someone'), instant: instant(what.at, unit.timeZone) }
    return what.noted ? t('plan.obligation.doneBeforeNoted', words) : t('plan.obligation.doneBefore', words)
  }
  const state = stateOfDuty(item, today)
  const name = (iso: string) => month(Number(iso.slice(0, 4)), Number(iso.slice(5)))
  const span =
    item.firstMonth === item.lastMonth
      ? name(item.lastMonth)
      : t('plan.obligation.window', { from: name(item.firstMonth), to: name(item.lastMonth) })
  const title = item.indicator ?? item.action ?? t('plan.obligation.title')
  const { dayOff } = loaderData
  const monthPage = `${home}/rencana/${item.planId}/bulan/${item.dueDate.slice(0, 7)}`
  const facts = [
    { term: t('plan.column.area'), value: areaName(item.area) },
    { term: t('plan.column.component'), value: item.component },
    { term: t('plan.column.action'), value: action.action },
    { term: t('plan.column.evidence'), value: action.evidence },
    { term: t('plan.column.target'), value: action.target },
    { term: t('plan.column.output'), value: action.output },
    {
      term: t('plan.column.pic'),
      value: [loaderData.personInCharge, action.pic].filter(Boolean).join(' · ') || t('plan.pic.none'),
    },
    { term: t('plan.column.question'), value: loaderData.question },
  ].flatMap(({ term, value }) => (value ? [{ term, value }] : []))
  return (
    <Column width="reading">
      <Stack gap={5}>
        <PageTitle>{title.slice(0, 80)}</PageTitle>
        <PageHeader
          title={title}
          eyebrow={<Link to={monthPage}>{t('plan.month.title', { month: name(item.dueDate.slice(0, 7)) })}</Link>}
          lead={
            <>
              {item.action && item.action !== title && <span className="lead-text">{item.action}</span>}
              <Tag state={state}>{t(`plan.obligation.${WORDS[state]}`)}</Tag> {span} ·{' '}
              {t('plan.obligation.due', { date: date(item.dueDate) })}
            </>
          }
        />
        {dayOff && state !== 'ok' && state !== 'late' && (
          <Notice state="due">
            {dayOff.kind === 'weekend'
              ? t('plan.obligation.weekend')
              : t('plan.obligation.holiday', { name: dayOff.name })}
          </Notice>
        )}
        {outcome && outcome.kind !== 'refused' && (
          <Notice state="ok" live>
            {said(outcome)}
          </Notice>
        )}
        {next && (
          <p>
            <Link to={`${home}/rencana/kewajiban/${next.obligationId}`}>
              {t('plan.obligation.next', { name: next.indicator ?? next.action ?? t('plan.obligation.title') })}
            </Link>
          </p>
        )}
        <Disclosure title={t('plan.obligation.documents')} items={item.expectedDocuments}>
          {item.expectedCount > 1 && <p>{t('plan.obligation.expected', { count: item.expectedCount })}</p>}
        </Disclosure>
        {loaderData.barredBy && <Notice>{t(`plan.obligation.barred.${loaderData.barredBy}`)}</Notice>}
        {mayComplete && (
          <Form method="post">
            {item.doneAt ? (
              <Button name="deed" value="reopen" variant="quiet" icon="undo">
                {t('plan.obligation.reopen')}
              </Button>
            ) : (
              <Stack gap={3}>
                <TextArea
                  name="note"
                  label={t('plan.obligation.note')}
                  hint={t('plan.obligation.note.hint')}
                  rows={2}
                  error={refused && t.message(refused.problem)}
                  defaultValue={refused?.note}
                />
                <div>
                  <Button name="deed" value="complete" icon="check">
                    {t('plan.obligation.complete')}
                  </Button>
                </div>
              </Stack>
            )}
          </Form>
        )}
        {loaderData.colleagues && (
          <PersonInCharge
            actionId={action.actionId}
            personId={action.picPersonId}
            name={loaderData.personInCharge}
            colleagues={loaderData.colleagues}
          />
        )}
        {loaderData.ofAction.length > 1 && (
          <DutiesOfAction duties={loaderData.ofAction} currentId={item.obligationId} today={today} />
        )}
        <Card>
          <DefinitionList items={facts} />
        </Card>
        {events.length > 0 && (
          <Card title={t('plan.obligation.history')}>
            <ItemList
              items={events.map((event) => ({
                key: String(event.eventNo),
                title: t(`plan.obligation.event.${event.kind}`),
                context: [instant(event.at, unit.timeZone), event.by, event.note].filter(Boolean).join(' · '),
              }))}
            />
          </Card>
        )}
      </Stack>
    </Column>
  )
}
