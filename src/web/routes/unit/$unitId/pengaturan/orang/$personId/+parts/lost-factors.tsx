import { Form } from 'react-router'
import type { PersonPage } from '#modules/organization/index.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import { ConfirmButton } from '../../../../../../../ui/confirm-button.tsx'
import { Stack } from '../../../../../../../ui/layout.tsx'

type LostFactorsProps = { readonly person: PersonPage; readonly isOneself: boolean }

/** For somebody whose telephone and codes are gone: without this they could never sign in again. */
export function LostFactors({ person, isOneself }: LostFactorsProps) {
  const { t } = useText()
  if (person.factorCount === 0 || !person.isControlled || isOneself) return null
  return (
    <Card title={t('signInPolicy.title')}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="deed" value="dropFactors" />
        <Stack gap={3}>
          <p>{t('people.factors.count', { count: person.factorCount })}</p>
          <p className="small muted">{t('people.factors.explain')}</p>
          <div>
            <ConfirmButton
              variant="danger"
              small
              question={t('people.factors.question', { name: person.name })}
              consequence={t('people.factors.consequence')}
              confirmLabel={t('people.factors.remove')}
              cancelLabel={t('common.back')}
            >
              {t('people.factors.remove')}
            </ConfirmButton>
          </div>
        </Stack>
      </Form>
    </Card>
  )
}
