import { data, Form, redirect } from 'react-router'
import { addUnit, listUnitTree } from '#modules/organization/index.ts'
import { dbContext } from '#platform/http/context.ts'
import { PageTitle } from '../../../../../../frame/plain-page.tsx'
import { answerOf, refusalPage } from '../../../../../../middleware/answer.ts'
import { readForm } from '../../../../../../middleware/read-form.ts'
import { requireUnit } from '../../../../../../middleware/require-unit.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../ui/button.tsx'
import { useFocusOnProblem } from '../../../../../../ui/focus-problem.ts'
import { Select } from '../../../../../../ui/inputs.tsx'
import { Column, PageHeader, Stack } from '../../../../../../ui/layout.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'
import { unitOptions } from '../../+parts/unit-options.ts'
import { UnitFields } from '../+parts/unit-fields.tsx'
import type { Route } from './+types/page.ts'

export async function loader(args: Route.LoaderArgs) {
  const actor = requireUnit(args)
  const units = answerOf(await listUnitTree(args.context.get(dbContext), actor))
  return {
    units: unitOptions(units.filter((unit) => !unit.isClosed)),
    beneath: args.url.searchParams.get('di') ?? actor.unitId,
  }
}

export async function action(args: Route.ActionArgs) {
  const actor = requireUnit(args)
  const form = await readForm(args.request)
  const text = (name: string) => String(form.get(name) ?? '')
  const typed = { name: text('name'), timeZone: text('timeZone'), parentUnitId: text('parentUnitId') }
  const added = await addUnit(args.context.get(dbContext), actor, typed)
  if (added.ok) throw redirect(`/unit/${actor.unitId}/pengaturan/unit/${added.value.unitId}?baru`)
  if (added.error.kind !== 'form') throw refusalPage(added.error)
  return data({ problems: added.error.problems, typed }, 400)
}

export default function NewUnit({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useText()
  const { unit } = useUnit()
  useFocusOnProblem(actionData)
  const values = actionData?.typed ?? { name: '', timeZone: unit.timeZone, parentUnitId: loaderData.beneath }
  const problem = actionData?.problems.parentUnitId
  return (
    <Column width="reading">
      <PageTitle>{t('units.add')}</PageTitle>
      <Form method="post" noValidate>
        <Stack gap={5}>
          <PageHeader title={t('units.add')} lead={t('units.add.lead')} />
          <UnitFields values={values} problems={actionData?.problems ?? {}} />
          <Select
            name="parentUnitId"
            label={t('units.parent')}
            defaultValue={values.parentUnitId}
            error={problem && t('units.parent.problem')}
            options={loaderData.units}
          />
          <div>
            <Button>{t('units.add')}</Button>
          </div>
        </Stack>
      </Form>
    </Column>
  )
}
