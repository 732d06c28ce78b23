import type { PersonPage } from '#modules/organization/index.ts'
import { useText } from '../../../../../../../text/text-context.tsx'
import { Tag } from '../../../../../../../ui/tag.tsx'
import { useUnit } from '../../../../+parts/use-unit.ts'

type Letter = NonNullable<PersonPage['lastLetter']>

const LOOKS = { waiting: 'info', trying: 'due', sent: 'ok', failed: 'late', needless: 'none' } as const

/** What became of the last letter with a link; nothing when none was asked for. */
export function LetterState({ letter }: { readonly letter: Letter | null }) {
  const { t, instant } = useText()
  const { unit } = useUnit()
  if (!letter) return null
  const { state, changedAt } = letter
  const problem = letter.problem ? t(`mail.problem.${letter.problem}`) : ''
  const params = { when: instant(changedAt, unit.timeZone), problem }
  return (
    <p>
      <Tag state={LOOKS[state]}>{t(`mail.tag.${state}`)}</Tag> {t.message({ key: `mail.state.${state}`, params })}
    </p>
  )
}
