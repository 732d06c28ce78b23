import type { PersonState } from '#modules/organization/model.ts'
import { useText } from '../../../../../../text/text-context.tsx'
import type { State } from '../../../../../../ui/state.ts'
import { Tag } from '../../../../../../ui/tag.tsx'

export const STATE_TAGS = { active: 'ok', invited: 'due', left: 'none' } as const satisfies Record<PersonState, State>

/** Whether somebody works here, has not opened the invitation, or has left. */
export function PersonStateTag({ state }: { readonly state: PersonState }) {
  const { t } = useText()
  return <Tag state={STATE_TAGS[state]}>{t(`people.state.${state}`)}</Tag>
}
