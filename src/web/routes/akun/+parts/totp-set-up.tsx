import { Form } from 'react-router'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { QrCode } from '../../../ui/qr-code.tsx'
import { CodeInput } from './code-input.tsx'

type Offer = {
  readonly qr: { readonly size: number; readonly path: string }
  readonly secretText: string
  readonly address: string
}

type TotpSetUpProps = { readonly offer: Offer; readonly error: string | undefined; readonly submitLabel: string }

/** Four letters at a time: typed from one screen into another device. */
const inGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ')

/** The secret as a picture and as text, and the field for the code that shows that the application has it. */
export function TotpSetUp({ offer, error, submitLabel }: TotpSetUpProps) {
  const { t } = useText()
  return (
    <Stack gap={4}>
      <p>{t('account.totp.step1')}</p>
      <p>{t('account.totp.step2')}</p>
      <QrCode {...offer.qr} label={t('account.totp.qr')} />
      <p className="small">
        {t('account.totp.text')} <code className="code">{inGroups(offer.secretText)}</code>
      </p>
      <p className="small">
        <a href={offer.address}>{t('account.totp.open')}</a>
      </p>
      <Form method="post" noValidate>
        <input type="hidden" name="deed" value="totp" />
        <Stack gap={4}>
          <CodeInput label={t('account.totp.code')} hint={t('account.totp.code.hint')} error={error} />
          <Button>{submitLabel}</Button>
        </Stack>
      </Form>
    </Stack>
  )
}
