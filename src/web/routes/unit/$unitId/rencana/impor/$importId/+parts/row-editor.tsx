import { Form } from 'react-router'
import type { AreaNumber, DraftRow } from '#modules/plan/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { Select, TextArea, TextInput } from '../../../../../../../ui/inputs.tsx'
import { Row, Split, Stack } from '../../../../../../../ui/layout.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'
import type { QuestionChoice } from './questions.server.ts'
import type { ReviewOutcome, RowField } from './review-action.server.ts'

type RowEditorProps = {
  readonly row: DraftRow
  readonly view: string
  readonly outcome: ReviewOutcome | undefined
  readonly nextDoubtfulId: string | null
  readonly questions: readonly QuestionChoice[]
}

const AREAS: readonly AreaNumber[] = ['I', 'II', 'III', 'IV', 'V', 'VI']

/** The form of one row. What differs from the print shows the print below the field; a refused form keeps what was typed. */
export function RowEditor({ row, view, outcome, nextDoubtfulId, questions }: RowEditorProps) {
  const { t } = useText()
  const { areaName } = useUnit()
  const next = nextDoubtfulId === row.rowId ? null : nextDoubtfulId
  const field = (name: RowField) => {
    const printed = row.printed[name]
    const doubts = row.findings.filter((finding) => finding.column === name).map(({ reason }) => t(`finding.${reason}`))
    const hints = row.state === 'read' ? doubts : []
    if (printed !== row.cells[name]) hints.push(t('review.row.printed', { text: String(printed ?? '–') }))
    const problem = outcome?.problems?.[name]
    return {
      name,
      label: t(`plan.column.${name}`),
      hint: hints.join('. ') || undefined,
      error: problem && t.message(problem),
      defaultValue: outcome?.typed?.[name] ?? String(row.cells[name] ?? ''),
    }
  }
  return (
    <Form method="post" id="baris" preventScrollReset>
      <input type="hidden" name="rowId" value={row.rowId} />
      <input type="hidden" name="version" value={row.version} />
      <input type="hidden" name="view" value={view} />
      <Stack gap={4}>
        <Split>
          <Select
            {...field('area')}
            empty={t('review.area.none')}
            options={AREAS.map((area) => ({ value: area, label: `${area} · ${areaName(area) ?? ''}` }))}
          />
          <Select
            {...field('question')}
            empty={t('review.question.none')}
            options={questions.map(({ code, statement }) => ({ value: code, label: `${code} · ${statement}` }))}
          />
        </Split>
        <Split>
          <TextInput {...field('componentNo')} inputMode="numeric" />
          <TextInput {...field('component')} />
        </Split>
        <TextArea {...field('indicator')} rows={2} />
        <TextArea {...field('action')} rows={3} />
        <TextArea {...field('evidence')} rows={3} />
        <Split>
          <TextInput {...field('target')} />
          <TextInput {...field('output')} />
        </Split>
        <TextInput {...field('pic')} />
        <Row gap={2}>
          {/* Enter in a field presses the first button of a form: it must be the harmless one. */}
          <Button name="deed" value="correct">
            {t('review.row.save')}
          </Button>
          {next && <SaveAndNext next={next} />}
          {row.state === 'dropped' ? (
            <Button name="deed" value="restore" variant="quiet" icon="undo">
              {t('review.row.restore')}
            </Button>
          ) : (
            <Button name="deed" value="drop" variant="quiet" icon="trash">
              {t('review.row.drop')}
            </Button>
          )}
        </Row>
      </Stack>
    </Form>
  )
}

/** A button sends one value only: this one says where to go on, and going on means that the row was saved first. */
function SaveAndNext({ next }: { readonly next: string }) {
  const { t } = useText()
  return (
    <Button name="next" value={next} variant="quiet" iconEnd="next">
      {t('review.row.saveAndNext')}
    </Button>
  )
}
