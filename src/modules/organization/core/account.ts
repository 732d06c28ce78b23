import type { Device } from './device.ts'

/** One signed-in browser, as its owner sees it. */
export type OpenSession = Device & {
  readonly sessionId: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  /** The one in which the question was asked. */
  readonly isCurrent: boolean
}

export type Factor = {
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
} & (
  | { readonly kind: 'totp' }
  | {
      readonly kind: 'passkey'
      readonly passkeyId: string
      readonly name: string
      /** Whether it is kept beside the device, too: in the account of a phone or a password manager. */
      readonly isBackedUp: boolean
    }
)
