import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

/** The site as passkeys know it: the host that a key is bound to, and the address that a browser must have been at. */
export type RelyingParty = { readonly id: string; readonly origin: string }

/** The library reads certificates of every kind: it is loaded when the first passkey is used, not at every start. */
const library = () => import('@simplewebauthn/server')

/** EdDSA, ES256, RS256: what the standard recommends and every device has (W3C WebAuthn, 5.4, COSE numbers). */
const ALGORITHMS = [-8, -7, -257]

const isAddress = (host: string): boolean => /^[\d.]+$/.test(host) || host.startsWith('[')

/**
 * Null where no browser offers passkeys: over plain http (but for localhost), and at a bare IP address (W3C WebAuthn, 5.1.3:
 * a secure context and a domain).
 */
export function relyingPartyOf(origin: string): RelyingParty | null {
  const { protocol, hostname } = new URL(origin)
  const local = hostname === 'localhost' || hostname.endsWith('.localhost')
  return local || (protocol === 'https:' && !isAddress(hostname)) ? { id: hostname, origin } : null
}

export type KnownCredential = { readonly id: string; readonly transports: readonly string[] }

const described = (known: readonly KnownCredential[]) =>
  known.map(({ id, transports }) => ({ id, transports: [...transports] }))

export type NewCredential = {
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly signCount: number
  readonly transports: readonly string[]
  readonly mayBeBackedUp: boolean
  readonly isBackedUp: boolean
}

type Owner = { readonly personId: string; readonly name: string; readonly login: string }

const idBytes = (uuid: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(uuid.replaceAll('-', ''), 'hex'))

/** What the browser needs to make a key: it stays on the device under the person's name and asks for finger, face or PIN. */
export async function newPasskeyOptions(
  party: RelyingParty,
  owner: Owner,
  known: readonly KnownCredential[],
  timeout: number,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: 'Zona',
    rpID: party.id,
    userID: idBytes(owner.personId),
    userName: owner.login,
    userDisplayName: owner.name,
    timeout,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: described(known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** The key that was made, or null when the answer is not for this challenge, not from this site, or not verified by the person. */
export async function readNewPasskey(
  party: RelyingParty,
  expectedChallenge: string,
  answer: unknown,
): Promise<NewCredential | null> {
  const { verifyRegistrationResponse } = await library()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (!verified) return null
    const { credential, credentialDeviceType, credentialBackedUp } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: credential.publicKey,
      signCount: credential.counter,
      transports: credential.transports ?? [],
      mayBeBackedUp: credentialDeviceType === 'multiDevice',
      isBackedUp: credentialBackedUp,
    }
  } catch {
    // The library throws for whatever a stranger may send; each of these is the same answer: not a key of ours.
    return null
  }
}

/** What the browser needs to use a key; `known` empty: whichever key the person has for this site. */
export async function usePasskeyOptions(
  party: RelyingParty,
  known: readonly KnownCredential[],
  timeout: number,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({
    rpID: party.id,
    timeout,
    userVerification: 'required',
    ...(known.length > 0 ? { allowCredentials: described(known) } : {}),
  })
}

/** The key that an answer claims to come from; undefined for what is no answer. */
export const credentialIdOf = (answer: unknown): string | undefined => {
  const id = (answer as { id?: unknown } | null)?.id
  return typeof id === 'string' && id.length > 0 && id.length <= 1400 ? id : undefined
}

export type StoredCredential = {
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly signCount: number
  readonly transports: readonly string[]
}

/** The counter that the key says now, or null when the signature is not of this key for this challenge and this site. */
export async function readPasskeyUse(
  party: RelyingParty,
  expectedChallenge: string,
  answer: unknown,
  stored: StoredCredential,
): Promise<{ readonly signCount: number; readonly isBackedUp: boolean } | null> {
  const { verifyAuthenticationResponse } = await library()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: stored.credentialId,
        publicKey: Uint8Array.from(stored.publicKey),
        counter: stored.signCount,
        transports: [...stored.transports],
      },
    })
    return verified
      ? { signCount: authenticationInfo.newCounter, isBackedUp: authenticationInfo.credentialBackedUp }
      : null
  } catch {
    return null
  }
}
