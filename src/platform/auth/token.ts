import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes as base64url (43 characters): a session or a one-time link. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
