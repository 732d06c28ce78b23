import type { RowPlan, RowProblem } from '#modules/organization/model.ts'
import type { Text } from '../../../../../../../../text/text.ts'
import { useText } from '../../../../../../../../text/text-context.tsx'

/** Problems that the page of a person knows as well, in the same words. */
const OF_PERSON = [
  'required',
  'too_long',
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

function problemText(t: Text['t'], problem: RowProblem, about: string): string {
  return isOfPerson(problem) ? t(`people.problem.${problem}`) : t(`peopleImport.problem.${problem}`, { about })
}

/** In words what a row would do, or why it is left out. */
export function RowEffect({ row }: { readonly row: RowPlan }) {
  const { t } = useText()
  if (row.kind === 'problem') return problemText(t, row.problem, row.about)
  if (row.kind === 'same') return null
  const roles = row.roles.map((role) => t(`role.${role}`)).join(', ')
  const fields = row.changed.map((field) => t(`peopleImport.field.${field}`)).join(', ')
  return (
    <>
      {row.unit.name}
      <div className="small muted">{[roles, row.position].filter(Boolean).join(' · ')}</div>
      {fields && <div className="small">{t('peopleImport.changed', { fields })}</div>}
      {row.kind === 'join' && <div className="small">{t('peopleImport.join.text')}</div>}
    </>
  )
}
