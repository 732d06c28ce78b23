import { useText } from '../../../../../../text/text-context.tsx'
import { LinkButton } from '../../../../../../ui/button.tsx'
import { Card } from '../../../../../../ui/card.tsx'
import { Code } from '../../../../../../ui/code.tsx'
import { Row } from '../../../../../../ui/layout.tsx'
import { useUnit } from '../../../+parts/use-unit.ts'

/** As much of a hash as people compare by eye. */
const SHORT_HASH = 16

type SealCardProps = {
  readonly head: { readonly seq: number; readonly hash: string; readonly sealedAt: Date } | null
  /** Where the signed head is downloaded. */
  readonly path: string
}

/** How far the log is sealed, by which hash, and the file that proves it elsewhere. */
export function SealCard({ head, path }: SealCardProps) {
  const { t, instant } = useText()
  const { unit } = useUnit()
  if (head === null) {
    return (
      <Card>
        <p>{t('audit.chain.none')}</p>
      </Card>
    )
  }
  const time = instant(head.sealedAt, unit.timeZone)
  return (
    <Card>
      <Row spread="between">
        <p>
          {t('audit.chain.sealed', { seq: String(head.seq), time })} <Code>{head.hash.slice(0, SHORT_HASH)}</Code>
        </p>
        <LinkButton to={path} variant="quiet" small icon="download" download>
          {t('audit.chain.download')}
        </LinkButton>
      </Row>
      <p className="small muted">{t('audit.chain.help')}</p>
    </Card>
  )
}
