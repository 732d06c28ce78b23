import { useText } from '../../../../../../text/text-context.tsx'
import { SecretOnce } from '../../../../../../ui/secret-once.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'

export type FreshLink = {
  readonly kind: 'invite' | 'reset'
  readonly address: string
  /** ISO instant. */
  readonly expiresAt: string
}

/** A link that was just made: shown this one time, to be copied and handed over. */
export function ShownLink({ link, name }: { readonly link: FreshLink; readonly name: string }) {
  const { t, instant } = useText()
  const { unit } = useUnit()
  const until = instant(new Date(link.expiresAt), unit.timeZone)
  return (
    <SecretOnce
      label={t(`people.link.${link.kind}.title`, { name })}
      hint={t('people.link.hint', { until })}
      value={link.address}
      copyLabel={t('people.link.copy')}
      copiedLabel={t('people.link.copied')}
      refusedLabel={t('people.link.refused')}
    />
  )
}
