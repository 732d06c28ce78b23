import { createHmac } from 'node:crypto'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  ResponseBodyError,
  type ServerMetadata,
} from 'openid-client'
import { err, ok, type Result } from '#kernel/result.ts'
import type { OpenIdConfig } from '#platform/config/index.ts'
import type { Log } from '#platform/log/index.ts'

/** Who the provider says is there. Only issuer and subject together name a person (OpenID Connect Core 1.0, 5.7). */
export type OpenIdPerson = {
  readonly issuer: string
  readonly subject: string
  /** Null unless the provider vouches for it. */
  readonly verifiedEmail: string | null
  /** Null unless a claim for it is configured. */
  readonly nip: string | null
  /** The provider asked for more than one factor (RFC 8176, `mfa`). */
  readonly isMultiFactor: boolean
}

/**
 * `cancelled`: the person or the provider said no · `away`: the provider does not answer · `invalid`: not an answer to what this browser
 * asked, or one that was used before.
 */
export type OpenIdProblem = 'cancelled' | 'away' | 'invalid'

export type OpenId = {
  /** What people call the provider. */
  readonly label: string
  /** Whether people are found by NIP at their first sign-in, not by e-mail. */
  readonly byNip: boolean
  /** Where the browser goes to sign in; null when the provider is away. `secret` stays in the browser and proves the way back. */
  begin(secret: string): Promise<URL | null>
  /** Whether this is the way back of the sign-in that the browser began. */
  isAnswerTo(secret: string, query: string): boolean
  /** What came back. @param query of the address to which the provider sent the browser, with `?` */
  finish(secret: string, query: string): Promise<Result<OpenIdPerson, OpenIdProblem>>
}

const RETURN_PATH = '/masuk/oidc/kembali'

const TIMEOUT_SECONDS = 10
/** After so long the provider is asked anew what it offers. */
const METADATA_MS = 3_600_000

/** The values that travel, each made from the secret of the browser: nothing has to be kept on this side. */
const derived = (secret: string, purpose: 'state' | 'nonce' | 'verifier'): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url')

/** Lazy: nothing is asked of the provider before the first person comes, and what failed is asked again. */
export const openOpenId = (config: OpenIdConfig, log: Log): OpenId => {
  const redirectUri = new URL(RETURN_PATH, config.baseUrl).href
  const isInsecure = config.issuer.startsWith('http:')
  let known: { readonly metadata: Promise<ServerMetadata>; readonly until: number } | undefined

  const discover = async (): Promise<ServerMetadata> => {
    const found = await discovery(new URL(config.issuer), config.clientId, undefined, undefined, {
      timeout: TIMEOUT_SECONDS,
      ...(isInsecure && { execute: [allowInsecureRequests] }),
    })
    return found.serverMetadata()
  }

  /** However many come at once, the provider is asked once; a failure is kept by nobody. */
  const metadataOf = (): Promise<ServerMetadata> => {
    if (known && known.until > performance.now()) return known.metadata
    const metadata = discover()
    const asked = { metadata, until: performance.now() + METADATA_MS }
    known = asked
    metadata.catch(() => {
      if (known === asked) known = undefined
    })
    return metadata
  }

  /** Without a memory for keys: each sign-in fetches them anew, so that a key that the provider changed locks nobody out. */
  const configurationOf = async (): Promise<Configuration> => {
    const metadata = await metadataOf()
    const made = new Configuration(metadata, config.clientId, undefined, authenticationOf(config, metadata))
    made.timeout = TIMEOUT_SECONDS
    if (isInsecure) allowInsecureRequests(made)
    enableNonRepudiationChecks(made)
    return made
  }

  const claimsOf = async (secret: string, query: string): Promise<OpenIdPerson> => {
    const server = await configurationOf()
    const tokens = await authorizationCodeGrant(server, new URL(`${redirectUri}${query}`), {
      expectedState: derived(secret, 'state'),
      expectedNonce: derived(secret, 'nonce'),
      pkceCodeVerifier: derived(secret, 'verifier'),
      idTokenExpected: true,
    })
    const token = tokens.claims()
    if (!token) throw new Error('an answer without ID token')
    const wanted = config.nipClaim ?? 'email'
    const asks = token[wanted] === undefined && server.serverMetadata().userinfo_endpoint !== undefined
    const more = asks ? await fetchUserInfo(server, tokens.access_token, token.sub) : {}
    return personOf({ ...more, ...token }, config.nipClaim)
  }

  return {
    label: config.label,
    byNip: config.nipClaim !== undefined,
    isAnswerTo: (secret, query) => new URLSearchParams(query).get('state') === derived(secret, 'state'),
    async begin(secret) {
      try {
        return buildAuthorizationUrl(await configurationOf(), {
          redirect_uri: redirectUri,
          response_type: 'code',
          scope: config.scope,
          state: derived(secret, 'state'),
          nonce: derived(secret, 'nonce'),
          code_challenge: await calculatePKCECodeChallenge(derived(secret, 'verifier')),
          code_challenge_method: 'S256',
        })
      } catch (err) {
        log.warn({ err }, 'the OpenID provider does not say how to sign in')
        return null
      }
    },
    async finish(secret, query) {
      try {
        return ok(await claimsOf(secret, query))
      } catch (error) {
        const problem = problemOf(error)
        log[problem === 'cancelled' ? 'info' : 'warn']({ err: error, problem }, 'an answer by OpenID was not taken')
        return err(problem)
      }
    },
  }
}

const authenticationOf = ({ clientSecret }: OpenIdConfig, metadata: ServerMetadata) => {
  if (clientSecret === undefined) return None()
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return methods.includes('client_secret_basic') ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret)
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string }

const personOf = (claims: Claims, nipClaim: string | undefined): OpenIdPerson => {
  const { email, email_verified: isVerified, amr } = claims
  const nip = nipClaim === undefined ? null : claims[nipClaim]
  return {
    issuer: claims.iss,
    subject: claims.sub,
    verifiedEmail: typeof email === 'string' && isVerified === true ? email : null,
    nip: typeof nip === 'string' || typeof nip === 'number' ? String(nip) : null,
    isMultiFactor: Array.isArray(amr) && amr.includes('mfa'),
  }
}

const SERVER_ERROR = 500

/** Every other error of the library says that the answer is not what was asked for; a bug would look the same and lets nobody in. */
const problemOf = (error: unknown): OpenIdProblem => {
  if (error instanceof AuthorizationResponseError) {
    return /^(?:server_error|temporarily_unavailable)$/.test(error.error) ? 'away' : 'cancelled'
  }
  if (error instanceof ResponseBodyError) return error.status >= SERVER_ERROR ? 'away' : 'invalid'
  const { code, cause, name } = error as { code?: string; cause?: unknown; name?: string }
  if (code === 'OAUTH_TIMEOUT' || name === 'TimeoutError') return 'away'
  const status = cause instanceof Response ? cause.status : undefined
  if (status !== undefined && status >= SERVER_ERROR) return 'away'
  const isNetwork = error instanceof TypeError && /fetch failed/.test(error.message)
  return isNetwork ? 'away' : 'invalid'
}
