/** The server door of `organization`. */
export { deleteEndedSessions } from './use-cases/delete-ended-sessions.ts'
export { ensureSetUpToken } from './use-cases/ensure-set-up-token.ts'
export { findSession } from './use-cases/find-session.ts'
export { isSetUpLinkOpen } from './use-cases/is-set-up-link-open.ts'
export { type SetUpFailure, setUpAgency } from './use-cases/set-up-agency.ts'
export { type SignInFailure, signIn } from './use-cases/sign-in.ts'
export { signOut } from './use-cases/sign-out.ts'
export { startSession } from './use-cases/start-session.ts'
