import { Form } from 'react-router'
import type { PersonPage } from '#modules/organization/index.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import { Stack } from '../../../../../../../ui/layout.tsx'
import { PersonFields } from '../../+parts/person-fields.tsx'
import type { PersonAnswer } from './person-deeds.server.ts'

type IdentityFormProps = { readonly person: PersonPage; readonly answer: PersonAnswer | null | undefined }

/** Name, address and NIP of somebody whose every role lies in the administered units. */
export function IdentityForm({ person, answer }: IdentityFormProps) {
  const { t } = useText()
  const stored = {
    name: person.name,
    email: person.login.includes('@') ? person.login : '',
    nip: person.nip ?? '',
  }
  return (
    <Card title={t('people.who')}>
      <Form method="post" noValidate key={JSON.stringify(stored)}>
        <Stack gap={4}>
          <input type="hidden" name="deed" value="change" />
          <PersonFields values={answer?.typed ?? stored} problems={answer?.typed ? (answer.problems ?? {}) : {}} />
          <div>
            <Button variant="quiet">{t('people.save')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  )
}
