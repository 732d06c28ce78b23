import type { signIn as source } from '../id/sign-in.ts'
import type { Translation } from '../translation.ts'

export const signIn = {
  'signIn.title': 'Sign in to Zona',
  'signIn.lead': 'With your e-mail address or NIP and the password that you chose yourself.',
  'signIn.email': 'E-mail or NIP',
  'signIn.password': 'Password',
  'signIn.submit': 'Sign in',
  'signIn.wrong': 'The sign-in name or the password does not match. Check both, then try again.',
  'signIn.throttled': 'Too many attempts to sign in. Try again in {minutes} minutes.',
  'signIn.sessionOver': 'Your session is over. Sign in again to go on.',
  'signIn.newPassword': 'Your new password is saved. Please sign in with it.',
  'signIn.signedOut': 'You are signed out.',
} satisfies Translation<typeof source>
