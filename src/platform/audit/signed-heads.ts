import { z } from 'zod'
import { err, ok, type Result } from '#kernel/result.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import { framed } from './chain-hash.ts'
import { isSignedBy, openSigningKey } from './signing-key.ts'

/** The end of one agency's chain at some moment. */
export type Head = {
  readonly agencyId: string
  /** Number of the last link. */
  readonly seq: number
  /** Hexadecimal. */
  readonly hash: string
  readonly sealedAt: Date
}

const FORMAT = 'zona.audit-heads.1'

const SignedHead = z.object({
  agency_id: z.uuid(),
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  sealed_at: z.iso.datetime(),
  signature: z.string(),
})

/** The file that is kept elsewhere: with it a cut tail or a whole rewrite of the log can be seen. */
const SignedHeads = z.object({
  format: z.literal(FORMAT),
  made_at: z.iso.datetime(),
  public_key: z.string(),
  heads: z.array(SignedHead),
})
export type SignedHeads = z.infer<typeof SignedHeads>

type Unsigned = Omit<z.infer<typeof SignedHead>, 'signature'>

const signedText = (madeAt: string, { agency_id, seq, hash, sealed_at }: Unsigned): string =>
  [FORMAT, madeAt, agency_id, String(seq), hash, sealed_at].map(framed).join('')

/** Signs heads with the key of this installation, each by itself: an agency may hand on its own alone. */
export async function signHeads(keys: KeyFolder, heads: readonly Head[], at: Date): Promise<SignedHeads> {
  const key = await openSigningKey(keys)
  const madeAt = at.toISOString()
  const signed = heads.map(({ agencyId, seq, hash, sealedAt }) => {
    const head = { agency_id: agencyId, seq, hash, sealed_at: sealedAt.toISOString() }
    return { ...head, signature: key.sign(signedText(madeAt, head)) }
  })
  return { format: FORMAT, made_at: madeAt, public_key: key.publicKey, heads: signed }
}

/** The content of the file, readable by people. */
export const headsFile = (heads: SignedHeads): string => `${JSON.stringify(heads, null, 2)}\n`

export type AnchorHead = Head & {
  /** `forged`: not signed by the key that the file names. `unknown`: by a key that is none of this installation. */
  readonly trust: 'signed' | 'forged' | 'unknown'
}

/** Reads a file of signed heads; `unreadable` when it is none. */
export function readAnchor(text: string, publicKeys: readonly string[]): Result<AnchorHead[], 'unreadable'> {
  const parsed = SignedHeads.safeParse(jsonOf(text))
  if (!parsed.success) return err('unreadable')
  const { made_at, public_key, heads } = parsed.data
  const known = publicKeys.includes(public_key)
  return ok(
    heads.map((head) => {
      const isForged = !isSignedBy(public_key, signedText(made_at, head), head.signature)
      const { agency_id: agencyId, seq, hash } = head
      const read = { agencyId, seq, hash, sealedAt: new Date(head.sealed_at) }
      if (isForged) return { ...read, trust: 'forged' }
      return { ...read, trust: known ? 'signed' : 'unknown' }
    }),
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
