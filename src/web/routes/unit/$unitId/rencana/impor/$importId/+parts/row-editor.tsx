import { useRef } from 'react'
import { Form } from 'react-router'
import type { DraftRow } from '#modules/plan/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { Select, TextArea, TextInput } from '../../../../../../../ui/inputs.tsx'
import { Row, Split, Stack } from '../../../../../../../ui/layout.tsx'
import { Notice } from '../../../../../../../ui/notice.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'
import type { QuestionChoice } from './questions.server.ts'
import type { ReviewOutcome, RowField } from './review-action.server.ts'
import { useEditorFocus } from './row-focus.ts'
import { RowPlace } from './row-place.tsx'
import { useUnsavedGuard } from './unsaved-guard.tsx'

type RowEditorProps = {
  readonly row: DraftRow
  readonly view: string
  /** What became of this row's form; undefined when another one was sent. */
  readonly outcome: ReviewOutcome | undefined
  readonly nextDoubtfulId: string | null
  readonly questions: readonly QuestionChoice[]
}

/** The form of one row. What differs from the print shows the print below the field; a refused form keeps what was typed. */
export function RowEditor({ row, view, outcome, nextDoubtfulId, questions }: RowEditorProps) {
  const { t } = useText()
  const { areas } = useUnit()
  const form = useRef<HTMLFormElement>(null)
  useEditorFocus(form, outcome)
  const { letPass, question } = useUnsavedGuard({ form, refused: outcome?.typed !== undefined })
  const next = nextDoubtfulId === row.rowId ? null : nextDoubtfulId
  const field = (name: RowField) => {
    const printed = row.printed[name]
    const doubts = row.findings.filter((finding) => finding.column === name).map(({ reason }) => t(`finding.${reason}`))
    const hints = row.state === 'read' ? doubts : []
    if (printed !== row.cells[name]) hints.push(t('review.row.printed', { text: String(printed ?? '–') }))
    const saved = String(row.cells[name] ?? '')
    const typed = outcome?.typed?.[name]
    if (outcome?.conflict && typed !== undefined && typed !== saved) {
      hints.push(t('review.row.savedNow', { text: saved || '–' }))
    }
    const problem = outcome?.problems?.[name]
    return {
      name,
      label: t(`plan.column.${name}`),
      hint: hints.join('. ') || undefined,
      error: problem && t.message(problem),
      defaultValue: typed ?? saved,
    }
  }
  return (
    <Form method="post" ref={form} onSubmit={letPass} preventScrollReset>
      <RowPlace row={row} view={view} />
      {question}
      <Stack gap={4}>
        {outcome?.said && (
          <div data-refusal tabIndex={-1}>
            <Notice state="late" live>
              {t.message(outcome.said)}
            </Notice>
          </div>
        )}
        <Split>
          <Select
            {...field('area')}
            empty={t('review.area.none')}
            options={areas.map(({ number, name }) => ({ value: number, label: `${number} · ${name}` }))}
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
