import { createContext } from 'react-router'
import type { OpenId } from '#platform/auth/openid.ts'
import type { Throttle } from '#platform/auth/throttle.ts'
import type { Announce } from '#platform/db/announce.ts'
import type { Db } from '#platform/db/index.ts'
import type { FileStore } from '#platform/files/index.ts'
import type { KeyFolder } from '#platform/keys/key-folder.ts'
import type { Log } from '#platform/log/index.ts'
import type { Metrics } from '#platform/metrics/index.ts'
import type { Client } from './client.ts'

/*
 * What the server hands to pages. These contexts live outside the page bundle on purpose: server and pages must hold the
 * same objects, and the bundle leaves `#platform/*` to Node.
 */

export const requestContext = createContext<{
  readonly id: string
  /** For every script element of this answer. */
  readonly nonce: string
  readonly client: Client
}>()

/** Each line carries the number of the request. */
export const logContext = createContext<Log>()

/** For what pages alone know: how a try to sign in ended. */
export const metricsContext = createContext<Metrics>()

/** Handed on to use-cases untouched; a page never queries. */
export const dbContext = createContext<Db>()

export const filesContext = createContext<FileStore>()

export const throttleContext = createContext<Throttle>()

export const keysContext = createContext<KeyFolder>()

/**
 * Whether this visitor may be anybody: the program was started as the demo and was asked on this very machine. Never true
 * in a real Zona.
 */
export const demoContext = createContext(false)

/** Told to use-cases whose events other modules listen to. */
export const announceContext = createContext<Announce>()

/** Whether letters can be sent. */
export const mailOnContext = createContext(false)

/** The OpenID provider with which people may sign in, too; null without one. */
export const openIdContext = createContext<OpenId | null>(null)
