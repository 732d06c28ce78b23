import type { getPlan } from '#modules/plan/index.ts'

type PlanView = Extract<Awaited<ReturnType<typeof getPlan>>, { readonly ok: true }>['value']

/** What a person reads on the page of a plan, without what the day of reading adds: to be the same in every later version. */
export const readingOf = ({ plan, groups, shown, pages }: Pick<PlanView, 'plan' | 'groups' | 'shown' | 'pages'>) => ({
  title: plan.title,
  year: plan.year,
  shown,
  pages,
  actions: groups.flatMap(({ components }) =>
    components.flatMap(({ actions }) =>
      actions.map(({ actionId, area, component, indicator, action, target, obligations }) => ({
        ...{ actionId, area, component, indicator, action, target },
        duties: obligations.map((duty) => ({
          obligationId: duty.obligationId,
          dueDate: duty.dueDate,
          label: duty.label,
          doneAt: duty.doneAt && new Date(duty.doneAt).toISOString(),
          doneNote: duty.doneNote,
        })),
      })),
    ),
  ),
})

/** `db/testing/landed.json`: who lives in the store of `landed.tar.gz`, and what they read there. */
export type LandedStore = {
  readonly login: string
  readonly password: string
  readonly personId: string
  readonly unitId: string
  readonly planId: string
  /** An import that is under review. */
  readonly draftId: string
  readonly reading: ReturnType<typeof readingOf>
}
