import { FIELD_LENGTHS, type PersonProblems, ROLES } from '#modules/organization/model.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { CheckboxGroup } from '../../../../../../ui/choices.tsx'
import { type Option, Select, TextInput } from '../../../../../../ui/inputs.tsx'

/** The rare one, which opens much, last. */
const CHOICES = [...ROLES.filter((role) => role !== 'administrator'), 'administrator'] as const

type PlacingFieldsProps = {
  /** Absent when the unit is given: then the form carries it. */
  readonly units?: readonly Option[]
  readonly values: { readonly unitId: string; readonly position: string; readonly roles: readonly string[] }
  readonly problems: PersonProblems
}

/** What a person is in a unit: position, and any number of roles. */
export function PlacingFields({ units, values, problems }: PlacingFieldsProps) {
  const { t } = useText()
  const error = (field: 'unitId' | 'position' | 'roles') => {
    const problem = problems[field]
    if (problem === undefined) return undefined
    if (field === 'roles') return t('people.problem.roles')
    if (field === 'unitId') return t('people.problem.unit')
    return t(`people.problem.${problem}`, { maximum: FIELD_LENGTHS.position })
  }
  return (
    <>
      {units ? (
        <Select
          name="unitId"
          label={t('people.unit')}
          empty={t('people.unit.choose')}
          defaultValue={values.unitId}
          options={units}
          error={error('unitId')}
          required
        />
      ) : (
        <input type="hidden" name="unitId" value={values.unitId} />
      )}
      <TextInput
        name="position"
        label={t('people.position')}
        optional={t('people.optional')}
        defaultValue={values.position}
        error={error('position')}
        autoComplete="off"
      />
      <CheckboxGroup
        name="role"
        legend={t('people.roles')}
        hint={t('people.roles.hint')}
        defaultValues={values.roles}
        error={error('roles')}
        options={CHOICES.map((role) => ({
          value: role,
          label: t(`role.${role}`),
          ...(role === 'administrator' && { hint: t('people.roles.administrator') }),
        }))}
      />
    </>
  )
}
