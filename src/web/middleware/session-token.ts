import type { RouterContextProvider } from 'react-router'
import { requestContext } from '#platform/http/context.ts'
import { readCookie, sessionCookieName } from '#platform/http/cookies.ts'

type Asked = { readonly context: Readonly<RouterContextProvider>; readonly request: Request }

/** The token that this browser brings along, whether or not it opens a session. */
export const sessionToken = ({ context, request }: Asked): string | undefined =>
  readCookie(request.headers.get('cookie'), sessionCookieName(context.get(requestContext).client.secure))
