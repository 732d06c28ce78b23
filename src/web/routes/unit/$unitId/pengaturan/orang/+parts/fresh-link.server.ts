import type { AccessLinkKind } from '#modules/organization/model.ts'
import type { Client } from '#platform/http/client.ts'
import type { FreshLink } from './shown-link.tsx'

const PATHS = { invite: 'undangan', reset: 'atur-ulang' } as const

type MadeLink = { readonly kind: AccessLinkKind; readonly token: string; readonly expiresAt: Date }

/** The address of a link under which people see this site. */
export const freshLink = ({ kind, token, expiresAt }: MadeLink, client: Client): FreshLink => ({
  kind,
  address: `${client.site}/${PATHS[kind]}/${token}`,
  expiresAt: expiresAt.toISOString(),
})
