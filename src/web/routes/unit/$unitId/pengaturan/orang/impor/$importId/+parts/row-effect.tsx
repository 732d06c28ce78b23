import type { RowPlan, RowProblem } from '#modules/organization/model.ts'
import type { Text } from '../../../../../../../../text/text.ts'
import { useText } from '../../../../../../../../text/text-context.tsx'

/** Problems that the page of a person knows as well, in the same words. */
const OF_PERSON = [
  'not_an_address',
  'email_or_nip',
  'taken',
  'nip_digits',
  'nip_birth',
  'nip_appointment',
  'nip_rounded',
] as const satisfies readonly RowProblem[]

const isOfPerson = (problem: RowProblem): problem is (typeof OF_PERSON)[number] =>
  (OF_PERSON as readonly string[]).includes(problem)

const FIELDS = ['name', 'nip', 'email', 'position'] as const

function problemText(t: Text['t'], problem: RowProblem, about: string): string {
  if (problem === 'required' || problem === 'too_long') {
    const field = FIELDS.find((each) => each === about) ?? 'name'
    return t(`peopleImport.problem.${problem}`, { field: t(`peopleImport.field.${field}`) })
  }
  return isOfPerson(problem) ? t(`people.problem.${problem}`) : t(`peopleImport.problem.${problem}`, { about })
}

/** In words what a row would do, or why it is left out. */
export function RowEffect({ row }: { readonly row: RowPlan }) {
  const { t } = useText()
  if (row.kind === 'problem') return problemText(t, row.problem, row.about)
  if (row.kind === 'same') return null
  const roles = row.roles.map((role) => t(`role.${role}`)).join(', ')
  // Position and roles stand above as they will be; who the person is, is said here.
  const fields = row.changed
    .map((field) => {
      const value = field === 'position' || field === 'roles' ? null : row.person[field]
      const name = t(`peopleImport.field.${field}`)
      return value ? t('peopleImport.changedTo', { field: name, value }) : name
    })
    .join(', ')
  return (
    <>
      {row.unit.name}
      <div className="small muted">{[roles, row.position].filter(Boolean).join(' · ')}</div>
      {fields && <div className="small">{t('peopleImport.changed', { fields })}</div>}
      {row.kind === 'join' && <div className="small">{t('peopleImport.join.text')}</div>}
    </>
  )
}
