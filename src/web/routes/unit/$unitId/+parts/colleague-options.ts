import type { Colleague } from '#modules/organization/model.ts'
import type { Text } from '../../../../text/text.ts'
import type { Option } from '../../../../ui/inputs.tsx'

/** People to choose from; who only reads the plan is marked, for they cannot tick off its duties. */
export const colleagueOptions = (colleagues: readonly Colleague[], t: Text['t']): readonly Option[] =>
  colleagues.map(({ personId, name, onlyReads }) => ({
    value: personId,
    label: onlyReads ? t('plan.pic.onlyReads', { name }) : name,
  }))
