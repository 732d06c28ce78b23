import { Form } from 'react-router'
import type { PersonPage } from '#modules/organization/index.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { CheckboxGroup } from '../../../../../../../ui/choices.tsx'
import { Stack } from '../../../../../../../ui/layout.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'

type AreasFormProps = { readonly place: PersonPage['places'][number] }

/** In which areas a lead or member of a working group works: they write there and read elsewhere. */
export function AreasForm({ place }: AreasFormProps) {
  const { t } = useText()
  const { areas } = useUnit()
  const summary =
    place.areas.length > 0 ? t('people.areas.some', { areas: place.areas.join(', ') }) : t('people.areas.all')
  return (
    <details className="disclosure">
      <summary>{summary}</summary>
      <Form method="post" key={place.areas.join()}>
        <Stack gap={4}>
          <input type="hidden" name="deed" value="areas" />
          <input type="hidden" name="unitId" value={place.unitId} />
          <CheckboxGroup
            legend={t('people.areas')}
            hint={t('people.areas.hint')}
            name="area"
            options={areas.map(({ number, name }) => ({ value: number, label: `${number} · ${name}` }))}
            defaultValues={place.areas}
          />
          <div>
            <Button variant="quiet">{t('people.areas.save')}</Button>
          </div>
        </Stack>
      </Form>
    </details>
  )
}
