import { data, Link, redirect } from 'react-router'
import {
  applyPeopleImport,
  discardPeopleImport,
  getPeopleImport,
  type KeptPerson,
  undoPeopleImport,
} from '#modules/organization/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../../frame/plain-page.tsx'
import { answerOf, refusalPage } from '../../../../../../../middleware/answer.ts'
import { pageNumber } from '../../../../../../../middleware/page-number.ts'
import { readForm } from '../../../../../../../middleware/read-form.ts'
import { requireId, requireUnit } from '../../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { PageHeader, Stack } from '../../../../../../../ui/layout.tsx'
import { ItemList } from '../../../../../../../ui/list.tsx'
import { Notice } from '../../../../../../../ui/notice.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'
import { AppliedImport } from './+parts/applied-import.tsx'
import { ImportReview } from './+parts/import-review.tsx'
import { KINDS } from './+parts/plan-kinds.ts'
import type { Route } from './+types/page.ts'

const ROWS_ON_A_PAGE = 100

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const importId = requireId(args.params.importId)
  const { plans, outcomes, ...found } = answerOf(await getPeopleImport(args.context.get(dbContext), actor, importId))
  const asked = args.url.searchParams
  const kind = KINDS.find((each) => each === asked.get('tampil')) ?? null
  const shown = kind ? plans.filter((plan) => plan.kind === kind) : plans
  const counts = Object.fromEntries(KINDS.map((each) => [each, plans.filter((plan) => plan.kind === each).length]))
  const page = pageNumber(args.url)
  const from = (page - 1) * ROWS_ON_A_PAGE
  return {
    ...found,
    counts: counts as Record<(typeof KINDS)[number], number>,
    kind,
    page,
    pages: Math.max(1, Math.ceil(Math.max(shown.length, outcomes.length) / ROWS_ON_A_PAGE)),
    rows: shown.slice(from, from + ROWS_ON_A_PAGE),
    outcomes: outcomes.slice(from, from + ROWS_ON_A_PAGE).map(({ before, after, details, ...outcome }) => outcome),
    done: outcomes.length,
    leftOut: Number(asked.get('dilewati') ?? 0) || 0,
  }
}

type Answer = { readonly decided?: true; readonly kept?: readonly KeptPerson[] }

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const importId = requireId(args.params.importId)
  const db = args.context.get(dbContext)
  const form = await readForm(args.request)
  const people = `/unit/${actor.unitId}/pengaturan/orang`
  switch (String(form.get('deed'))) {
    case 'apply': {
      const applied = await applyPeopleImport(db, actor, importId, form.getAll('unit').map(String))
      if (!applied.ok) return refused(applied.error)
      throw redirect(`${people}/impor/${importId}?dilewati=${applied.value.leftOut}`)
    }
    case 'undo': {
      const undone = await undoPeopleImport(db, actor, importId)
      return undone.ok ? data<Answer>({ kept: undone.value }, 200) : refused(undone.error)
    }
    case 'discard': {
      const discarded = await discardPeopleImport(db, actor, importId)
      if (!discarded.ok) return refused(discarded.error)
      throw redirect(`${people}/impor`)
    }
    default:
      throw data(null, { status: 400 })
  }
}

type Failure = { readonly kind: 'forbidden' | 'notFound' | 'decided' }

function refused({ kind }: Failure) {
  if (kind === 'decided') return data<Answer>({ decided: true }, 409)
  throw refusalPage({ kind })
}

export default function PeopleImport({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { home } = useUnit()
  const { fileName, state } = loaderData
  const title = state === 'review' ? t('peopleImport.review', { file: fileName }) : fileName
  return (
    <Stack gap={5}>
      <PageTitle>{title}</PageTitle>
      <PageHeader
        title={title}
        eyebrow={<Link to={`${home}/pengaturan/orang/impor`}>{t('peopleImport.title')}</Link>}
        lead={state === 'review' ? t('peopleImport.review.lead') : t(`peopleImport.state.${state}`)}
      />
      {actionData?.decided && (
        <Notice state="late" live>
          {t('peopleImport.decided')}
        </Notice>
      )}
      {actionData?.kept && <Undone kept={actionData.kept} />}
      {state === 'review' && <ImportReview review={loaderData} />}
      {state === 'applied' && <AppliedImport applied={loaderData} />}
      {state === 'undone' && !actionData?.kept && <Notice>{t('peopleImport.undone')}</Notice>}
      {state === 'discarded' && <Notice>{t('peopleImport.discarded')}</Notice>}
    </Stack>
  )
}

function Undone({ kept }: { readonly kept: readonly KeptPerson[] }) {
  const { t } = useText()
  const { home } = useUnit()
  return (
    <Notice state={kept.length > 0 ? 'due' : 'ok'} title={t('peopleImport.undone')} live>
      {kept.length > 0 && (
        <>
          <p>{t('peopleImport.kept')}:</p>
          <ItemList
            items={kept.map(({ personId, title, because }) => ({
              key: personId,
              title: <Link to={`${home}/pengaturan/orang/${personId}`}>{title}</Link>,
              context: t(`peopleImport.kept.${because}`),
            }))}
          />
        </>
      )}
    </Notice>
  )
}
