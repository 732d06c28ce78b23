import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { CodeInput } from './code-input.tsx'

type Offer = {
  readonly qr: { readonly size: number; readonly path: string }
  readonly secretText: string
  readonly address: string
}

type TotpSetUpProps = { readonly offer: Offer; readonly error: string | undefined; readonly submitLabel: string }

/** Squares around a QR code that must stay empty (ISO/IEC 18004). */
const QUIET = 4

/** Four letters at a time: typed from one screen into another device. */
const inGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ')

/** The secret as a picture and as text, and the field for the code that shows that the application has it. */
export function TotpSetUp({ offer, error, submitLabel }: TotpSetUpProps) {
  const { t } = useText()
  return (
    <Stack gap={4}>
      <Step>{t('account.totp.step1')}</Step>
      <Step>{t('account.totp.step2')}</Step>
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

function Step({ children }: { readonly children: ReactNode }) {
  return <p>{children}</p>
}

type QrCodeProps = { readonly size: number; readonly path: string; readonly label: string }

/** Dark on white whatever the page's colours are: cameras expect it so. */
function QrCode({ size, path, label }: QrCodeProps) {
  const side = size + 2 * QUIET
  return (
    <svg role="img" aria-label={label} width="13rem" height="13rem" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}>
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
