import { Form } from 'react-router'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Button } from '../../../../../../../ui/button.tsx'
import { ConfirmButton } from '../../../../../../../ui/confirm-button.tsx'

type SaveFormProps = {
  readonly year: number
  readonly doubtful: number
  readonly unscheduled: number
  /** Living plans of that year. */
  readonly plansOfYear: number
}

/** Makes the draft a plan; asks once, naming it, when rows wait for a look or the year has a plan already. */
export function SaveForm({ year, doubtful, unscheduled, plansOfYear }: SaveFormProps) {
  const { t } = useText()
  const label = t('review.save', { year: String(year) })
  const button = { name: 'deed', value: 'save', icon: 'check' } as const
  const rows = [
    doubtful > 0 && t('review.save.doubtful', { count: doubtful }),
    unscheduled > 0 && t('review.unscheduled', { count: unscheduled }),
  ]
  const open = [
    rows.filter(Boolean).join(', '),
    plansOfYear > 0 && t('review.save.exists', { year: String(year) }),
  ].filter(Boolean)
  return (
    <Form method="post">
      {doubtful > 0 || plansOfYear > 0 ? (
        <ConfirmButton
          {...button}
          question={t('review.save.question')}
          consequence={`${open.join('; ')}.`}
          confirmLabel={t('review.save.anyway')}
          cancelLabel={t('common.back')}
        >
          {label}
        </ConfirmButton>
      ) : (
        <Button {...button}>{label}</Button>
      )}
    </Form>
  )
}
