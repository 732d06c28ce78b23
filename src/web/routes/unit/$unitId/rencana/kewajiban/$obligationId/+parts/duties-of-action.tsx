import type { PlanObligation } from '#modules/plan/model.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Card } from '../../../../../../../ui/card.tsx'
import { Row } from '../../../../../../../ui/layout.tsx'
import { TagLink } from '../../../../../../../ui/tag.tsx'
import { stateOfDuty } from '../../../../+parts/due-list.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'

const WORDS = { ok: 'done', late: 'late', due: 'dueSoon', none: 'upcoming', info: 'upcoming' } as const

type DutiesOfActionProps = {
  readonly duties: readonly PlanObligation[]
  readonly currentId: string
  readonly today: string
}

/** Every duty of the action, each with its state and a way to it. */
export function DutiesOfAction({ duties, currentId, today }: DutiesOfActionProps) {
  const { t, month } = useText()
  const { home } = useUnit()
  return (
    <Card title={t('plan.obligation.ofAction')}>
      <Row gap={2}>
        {duties.map(({ obligationId, label, ...duty }) => {
          const state = stateOfDuty(duty, today)
          const due = month(Number(duty.dueDate.slice(0, 4)), Number(duty.dueDate.slice(5, 7)))
          return (
            <TagLink
              key={obligationId}
              state={state}
              to={`${home}/rencana/kewajiban/${obligationId}`}
              current={obligationId === currentId}
            >
              {[label, due].filter(Boolean).join(' ')}: {t(`plan.obligation.${WORDS[state]}`)}
            </TagLink>
          )
        })}
      </Row>
    </Card>
  )
}
