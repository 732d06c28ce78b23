import { Form } from 'react-router'
import type { PersonPage } from '#modules/organization/index.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import { ConfirmButton } from '../../../../../../../ui/confirm-button.tsx'
import { Stack } from '../../../../../../../ui/layout.tsx'

/** That the person signs in with the provider, and the way to forget with which account there. */
export function ProviderAccount({ person, provider }: { readonly person: PersonPage; readonly provider: string }) {
  const { t } = useText()
  return (
    <Card title={provider}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="deed" value="unbind" />
        <Stack gap={2}>
          <p>{t('people.provider.bound', { provider })}</p>
          {person.isControlled && (
            <div>
              <ConfirmButton
                variant="danger"
                small
                question={t('people.provider.question', { name: person.name })}
                consequence={t('people.provider.consequence', { provider })}
                confirmLabel={t('people.provider.unbind')}
                cancelLabel={t('common.back')}
              >
                {t('people.provider.unbind')}
              </ConfirmButton>
            </div>
          )}
        </Stack>
      </Form>
    </Card>
  )
}
