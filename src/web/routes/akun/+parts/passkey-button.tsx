import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { useEffect, useRef, useState } from 'react'
import { useFetcher, useSubmit } from 'react-router'
import { useText } from '../../../text/text-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { useHydrated } from '../../../ui/hydrated.ts'
import { Stack } from '../../../ui/layout.tsx'
import { Notice } from '../../../ui/notice.tsx'

type Options = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON
type Refusal = 'cancelled' | 'known' | 'failed'

type PasskeyButtonProps = {
  readonly label: string
  /** `create` makes a new passkey, `use` signs in with one. */
  readonly deed: 'create' | 'use'
  /** Sent along with the answer: the name of a new passkey. */
  readonly extra?: () => Readonly<Record<string, string>>
  readonly variant?: 'primary' | 'quiet'
}

/** The browser's own word for what went wrong (W3C WebAuthn): refused or left, there already, anything else. */
const refusalOf = (error: unknown): Refusal => {
  const name = (error as { name?: unknown } | null)?.name
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  return name === 'InvalidStateError' ? 'known' : 'failed'
}

/** Fetched with the first press: a page pays for passkeys only when somebody has one. */
async function ask(deed: PasskeyButtonProps['deed'], options: Options): Promise<string> {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
  const answer =
    deed === 'create'
      ? await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON })
  return JSON.stringify(answer)
}

/**
 * Asks this page's action for a challenge (`deed=passkeyOptions`), lets the browser ask the person, and sends what came of it to
 * the same action (`deed=passkey`, `answer`). Nothing without script: there passkeys do not exist.
 */
export function PasskeyButton({ label, deed, extra, variant = 'quiet' }: PasskeyButtonProps) {
  const { t } = useText()
  const hydrated = useHydrated()
  const fetcher = useFetcher<{ options?: Options; problem?: unknown }>()
  const submit = useSubmit()
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const handled = useRef<unknown>(null)
  const latest = useRef({ extra, submit })
  latest.current = { extra, submit }

  useEffect(() => {
    const answered = fetcher.data
    if (!answered || handled.current === answered) return
    handled.current = answered
    if (!answered.options) {
      setRefusal('failed')
      return
    }
    setAsking(true)
    ask(deed, answered.options)
      .then((answer) =>
        latest.current.submit({ deed: 'passkey', answer, ...latest.current.extra?.() }, { method: 'post' }),
      )
      .catch((error: unknown) => setRefusal(refusalOf(error)))
      .finally(() => setAsking(false))
  }, [fetcher.data, deed])

  if (!hydrated) return null
  if (typeof PublicKeyCredential === 'undefined') return <p className="small muted">{t('account.passkey.unknown')}</p>
  return (
    <Stack gap={3}>
      <Button
        type="button"
        variant={variant}
        wide
        pending={asking || fetcher.state !== 'idle'}
        onClick={() => {
          setRefusal(null)
          void fetcher.submit({ deed: 'passkeyOptions' }, { method: 'post' })
        }}
      >
        {label}
      </Button>
      {refusal && (
        <Notice state="late" live>
          {t(`account.passkey.${refusal}`)}
        </Notice>
      )}
    </Stack>
  )
}
