import { FIELD_LENGTHS, type PersonProblems } from '#modules/organization/model.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import { TextInput } from '../../../../../../ui/inputs.tsx'

type PersonFieldsProps = {
  readonly values: { readonly name: string; readonly email: string; readonly nip: string }
  readonly problems: PersonProblems
}

/** A NIP has one length only, and a sentence of its own for another. */
const MAXIMA = { name: FIELD_LENGTHS.personName, email: FIELD_LENGTHS.login, nip: 18 } as const

/** Who a person is: name, and what they sign in with. */
export function PersonFields({ values, problems }: PersonFieldsProps) {
  const { t } = useText()
  const error = (field: 'name' | 'email' | 'nip') => {
    const problem = problems[field]
    return problem && t(`people.problem.${problem}`, { maximum: MAXIMA[field] })
  }
  return (
    <>
      <TextInput
        name="name"
        label={t('people.name')}
        defaultValue={values.name}
        error={error('name')}
        autoComplete="off"
        required
      />
      <TextInput
        name="email"
        type="email"
        label={t('people.email')}
        hint={t('people.email.hint')}
        optional={t('people.optional')}
        defaultValue={values.email}
        error={error('email')}
        autoComplete="off"
      />
      <TextInput
        name="nip"
        label={t('people.nip')}
        hint={t('people.nip.hint')}
        optional={t('people.optional')}
        defaultValue={values.nip}
        error={error('nip')}
        inputMode="numeric"
        autoComplete="off"
      />
    </>
  )
}
