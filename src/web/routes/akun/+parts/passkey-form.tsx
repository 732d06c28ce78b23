import { useRef } from 'react'
import { useText } from '../../../text/text-context.tsx'
import { useHydrated } from '../../../ui/hydrated.ts'
import { TextInput } from '../../../ui/inputs.tsx'
import { Stack } from '../../../ui/layout.tsx'
import { PasskeyButton } from './passkey-button.tsx'

/** Name and button for a new passkey. `fallback`: what it is called when the person leaves the name empty. */
export function PasskeyForm({ fallback }: { readonly fallback: string }) {
  const { t } = useText()
  const hydrated = useHydrated()
  const name = useRef<HTMLInputElement>(null)
  if (!hydrated) return <p className="small muted">{t('account.passkey.needsScript')}</p>
  return (
    <Stack gap={4}>
      <p>{t('account.passkey.what')}</p>
      <TextInput
        ref={name}
        name="name"
        label={t('account.passkey.name')}
        hint={t('account.passkey.name.hint')}
        defaultValue={fallback}
        autoComplete="off"
        maxLength={100}
      />
      <PasskeyButton
        deed="create"
        label={t('account.passkey.create')}
        extra={() => ({ name: name.current?.value ?? '', fallback })}
      />
    </Stack>
  )
}
