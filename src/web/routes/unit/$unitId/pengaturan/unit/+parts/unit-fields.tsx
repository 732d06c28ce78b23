import { FIELD_LENGTHS, TIME_ZONES, type UnitProblems } from '#modules/organization/model.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { Select, TextInput } from '../../../../../../ui/inputs.tsx'

type UnitFieldsProps = {
  readonly values: { readonly name: string; readonly timeZone: string }
  readonly problems: UnitProblems
}

/** Name of a unit, and the zone in which its due dates end. */
export function UnitFields({ values, problems }: UnitFieldsProps) {
  const { t } = useText()
  const nameProblem = problems.name
  return (
    <>
      <TextInput
        name="name"
        label={t('setUp.unitName')}
        defaultValue={values.name}
        error={
          nameProblem === 'nameTaken'
            ? t('units.problem.nameTaken', { name: values.name })
            : nameProblem && t(`setUp.problem.${nameProblem}`, { maximum: FIELD_LENGTHS.unitName })
        }
        autoComplete="off"
        required
      />
      <Select
        name="timeZone"
        label={t('setUp.timeZone')}
        hint={t('units.timeZone.hint')}
        defaultValue={values.timeZone}
        error={problems.timeZone && t('setUp.problem.choose_one')}
        options={TIME_ZONES.map((zone) => ({ value: zone, label: t(`setUp.zone.${zone}`) }))}
      />
    </>
  )
}
