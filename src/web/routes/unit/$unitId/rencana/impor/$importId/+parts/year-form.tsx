import { Form } from 'react-router'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import { TextInput } from '../../../../../../../ui/inputs.tsx'
import { Row, Stack } from '../../../../../../../ui/layout.tsx'

type YearFormProps = {
  readonly documentYear: number | null
  readonly year: number
  /** By the unit's clock; offered at once when the document is of a year gone by. */
  readonly thisYear: number
}

/** Moves all dates of the draft to another year: most documents at hand are of a year gone by. */
export function YearForm({ documentYear, year, thisYear }: YearFormProps) {
  const { t } = useText()
  const offered = year === documentYear ? Math.max(year, thisYear) : year
  const known =
    documentYear === null ? t('review.year.unknown') : t('review.year.differs', { documentYear: String(documentYear) })
  return (
    <Card>
      <Form method="post">
        <Stack gap={3}>
          <p>{known}</p>
          <Row gap={3} align="end">
            <TextInput
              key={year}
              name="year"
              label={t('review.year')}
              defaultValue={String(offered)}
              inputMode="numeric"
              size={6}
              required
            />
            <Button name="deed" value="redate" variant="quiet" icon="calendar">
              {t('review.year.submit')}
            </Button>
          </Row>
        </Stack>
      </Form>
    </Card>
  )
}
