import { createContext } from 'react-router'
import type { Client } from './client.ts'

/**
 * What the server hands to pages. These values live outside the page bundle on purpose: server and pages must hold the
 * same context objects, and the bundle leaves `#platform/*` to Node.
 */
export const requestContext = createContext<{
  readonly id: string
  readonly nonce: string
  readonly client: Client
}>()

/** The part of the logger that pages may use: `log.error({ requestId, err }, 'page failed')`. */
export type PageLog = {
  info(values: object, message: string): void
  warn(values: object, message: string): void
  error(values: object, message: string): void
}

export const logContext = createContext<PageLog>()

/** Handed on to use-cases untouched; a page never queries. */
export const dbContext = createContext<unknown>()

export const filesContext = createContext<unknown>()
