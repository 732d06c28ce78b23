import { hash, hashRaw, verify } from '@node-rs/argon2'

/** The library's `Algorithm.Argon2id`, an ambient enum that cannot be imported under isolated modules. */
const ARGON2ID = 2

/**
 * Argon2id with 19 MiB, two passes, one lane: the minimum that OWASP names for servers, some 30 ms on a small machine. The
 * parameters stand inside every hash, so raising them later leaves old passwords valid.
 */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The same password typed on two keyboards may come as different code points: NFKC makes them one (NIST SP 800-63B-4, 3.1.1.2). */
const normalise = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normalise(password), COST)

export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, normalise(password))

/** For secrets that share a salt (recovery codes): one slow hash, compared with several. 32 bytes. */
export const hashWithSalt = (secret: string, salt: Buffer): Promise<Buffer> =>
  hashRaw(normalise(secret), { ...COST, salt })
