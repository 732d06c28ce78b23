import { Form } from 'react-router'
import type { Factor } from '#modules/organization/model.ts'
import { useText } from '../../../text/text-context.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { Row, Stack } from '../../../ui/layout.tsx'
import { ItemList } from '../../../ui/list.tsx'
import { Notice } from '../../../ui/notice.tsx'

type FactorListProps = {
  readonly summary: { readonly hasTotp: boolean; readonly recoveryCodes: number; readonly isNeeded: boolean }
  readonly factors: readonly Factor[]
  readonly mayRemove: boolean
  readonly timeZone: string
  readonly hasPasskeys: boolean
}

/** What the person shows beside the password, and what stands in for it when it is lost. */
export function FactorList({ summary, factors, mayRemove, timeZone, hasPasskeys }: FactorListProps) {
  const { t, instant } = useText()
  const used = ({ createdAt, lastUsedAt }: Factor): string =>
    lastUsedAt
      ? t('account.factor.used', { at: instant(lastUsedAt, timeZone) })
      : t('account.factor.added', { at: instant(createdAt, timeZone) })
  const nameOf = (factor: Factor): string => (factor.kind === 'totp' ? t('account.totp.title') : factor.name)
  return (
    <Card title={t('account.factors.title')}>
      <Stack gap={4}>
        <p>{t(factors.length > 0 ? 'account.factors.text' : 'account.factors.none')}</p>
        {summary.isNeeded && <Notice>{t('account.factors.isNeeded')}</Notice>}
        <ItemList
          items={[
            ...factors.map((factor) => ({
              key: factor.kind === 'totp' ? 'totp' : factor.passkeyId,
              title: nameOf(factor),
              context: (
                <>
                  {factor.kind === 'passkey' &&
                    `${t(`account.passkey.kept.${factor.isBackedUp ? 'copied' : 'here'}`)} `}
                  {used(factor)}
                </>
              ),
              action: mayRemove && <RemoveForm factor={factor} name={nameOf(factor)} />,
            })),
            ...(factors.length > 0
              ? [
                  {
                    key: 'recovery',
                    title: t('account.recovery.title'),
                    context:
                      summary.recoveryCodes > 0
                        ? t('account.recovery.left', { count: summary.recoveryCodes })
                        : t('account.recovery.none'),
                    action: (
                      <LinkButton to="/akun/kode-pemulihan" variant="quiet" small>
                        {t('account.recovery.renew')}
                      </LinkButton>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <Row>
          {!summary.hasTotp && (
            <LinkButton to="/akun/aplikasi" variant="quiet">
              {t('account.totp.add')}
            </LinkButton>
          )}
          {hasPasskeys && (
            <LinkButton to="/akun/kunci-sandi" variant="quiet">
              {t('account.passkey.add')}
            </LinkButton>
          )}
        </Row>
        {!hasPasskeys && <p className="small muted">{t('account.passkey.notHere')}</p>}
      </Stack>
    </Card>
  )
}

function RemoveForm({ factor, name }: { readonly factor: Factor; readonly name: string }) {
  const { t } = useText()
  return (
    <Form method="post">
      <input type="hidden" name="deed" value="removeFactor" />
      <input type="hidden" name="kind" value={factor.kind} />
      {factor.kind === 'passkey' && <input type="hidden" name="passkeyId" value={factor.passkeyId} />}
      <ConfirmButton
        variant="danger"
        small
        aria-label={t('account.factor.remove.named', { name })}
        question={t('account.factor.remove.named', { name })}
        consequence={t('account.factor.remove.consequence')}
        confirmLabel={t('account.factor.remove')}
        cancelLabel={t('account.keep')}
      >
        {t('account.factor.remove')}
      </ConfirmButton>
    </Form>
  )
}
