import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const UP = 0x01
const UV = 0x04
const MAY_BE_BACKED_UP = 0x08
const IS_BACKED_UP = 0x10
const HAS_KEY = 0x40

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest()
const uint = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}
const text = (value: string): Buffer => Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)])
const bytesOf = (value: Buffer): Buffer => Buffer.concat([Buffer.from([0x59]), uint(value.length, 2), value])

type Options = { readonly challenge: string }

/** What a dishonest browser or a poor key would say instead. */
export type Lie = {
  readonly origin?: string
  readonly host?: string
  /** Finger, face or PIN were not asked for. */
  readonly unverified?: boolean
  readonly counter?: number
  readonly challenge?: string
  readonly type?: string
  /** The id of another key. */
  readonly id?: string
}

/** A passkey in software (ES256, no attestation), so that tests can tell every lie that a browser would not. */
export function aPasskey(site: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const credentialId = randomBytes(32)
  const id = credentialId.toString('base64url')
  let counter = 0

  const clientData = (type: string, { challenge }: Options, lie: Lie): Buffer =>
    Buffer.from(
      JSON.stringify({
        type: lie.type ?? type,
        challenge: lie.challenge ?? challenge,
        origin: lie.origin ?? site,
        crossOrigin: false,
      }),
    )
  const authenticatorData = (lie: Lie, more: number, rest: Buffer): Buffer => {
    counter = lie.counter ?? counter + 1
    const flags = UP | (lie.unverified ? 0 : UV) | MAY_BE_BACKED_UP | IS_BACKED_UP | more
    const host = sha256(lie.host ?? new URL(site).hostname)
    return Buffer.concat([host, Buffer.from([flags]), uint(counter, 4), rest])
  }
  const shared = { type: 'public-key', clientExtensionResults: {} } as const

  return {
    id,
    /** The answer to the options of a registration. */
    register(options: Options, lie: Lie = {}) {
      const key = Buffer.concat([
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
        Buffer.from(x, 'base64url'),
        Buffer.from([0x22, 0x58, 0x20]),
        Buffer.from(y, 'base64url'),
      ])
      const attested = Buffer.concat([Buffer.alloc(16), uint(credentialId.length, 2), credentialId, key])
      const attestationObject = Buffer.concat([
        Buffer.from([0xa3]),
        ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData')],
        bytesOf(authenticatorData(lie, HAS_KEY, attested)),
      ])
      const response = {
        clientDataJSON: clientData('webauthn.create', options, lie).toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      }
      return { ...shared, id, rawId: id, response }
    },
    /** The answer to the options of a sign-in. */
    use(options: Options, lie: Lie = {}) {
      const said = clientData('webauthn.get', options, lie)
      const data = authenticatorData(lie, 0, Buffer.alloc(0))
      const signature = createSign('SHA256')
        .update(Buffer.concat([data, sha256(said)]))
        .sign(privateKey)
      const response = {
        clientDataJSON: said.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
      }
      return { ...shared, id: lie.id ?? id, rawId: lie.id ?? id, response }
    },
  }
}

export type Passkey = ReturnType<typeof aPasskey>
