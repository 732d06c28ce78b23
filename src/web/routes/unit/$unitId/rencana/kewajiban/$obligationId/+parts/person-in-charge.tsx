import { Form } from 'react-router'
import type { Colleague } from '#modules/organization/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import { Select } from '../../../../../../../ui/inputs.tsx'
import { Stack } from '../../../../../../../ui/layout.tsx'
import { colleagueOptions } from '../../../../+parts/colleague-options.ts'

type PersonInChargeProps = {
  readonly actionId: string
  readonly personId: string | null
  readonly name: string | null
  readonly colleagues: readonly Colleague[]
}

/** Who is in charge of the action and all its duties. */
export function PersonInCharge({ actionId, personId, name, colleagues }: PersonInChargeProps) {
  const { t } = useText()
  return (
    <Card title={t('plan.column.pic')}>
      <Form method="post" key={personId}>
        <Stack gap={3}>
          <input type="hidden" name="actionId" value={actionId} />
          <Select
            name="personId"
            label={name ? t('plan.pic.change', { name }) : t('plan.pic.choose')}
            hint={t('plan.pic.hint')}
            defaultValue={personId ?? ''}
            empty={t('plan.pic.none')}
            options={colleagueOptions(colleagues, t)}
          />
          <div>
            <Button name="deed" value="assign" variant="quiet">
              {t('plan.pic.save')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Card>
  )
}
