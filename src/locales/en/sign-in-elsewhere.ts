import type { signInElsewhere as source } from '../id/sign-in-elsewhere.ts'
import type { Translation } from '../translation.ts'

export const signInElsewhere = {
  'signIn.forgotten': 'Forgot your password?',
  'signIn.openId': 'Sign in with {label}',
  'signIn.openId.cancelled': 'You have not signed in at {label}. Try again, or use your password for Zona.',
  'signIn.openId.away': '{label} cannot be reached now. Try again in a moment, or use your password for Zona.',
  'signIn.openId.invalid': 'The answer of {label} cannot be used or came too late. Please begin again.',
  'signIn.openId.unknown':
    '{label} knows you, but there is no account in Zona for you yet. Ask the administrator of your unit to make one.',
  'signIn.openId.unverified':
    '{label} does not vouch for your e-mail address or NIP. Ask those who run {label} to complete it, or use your password for Zona.',
  'signIn.openId.taken':
    'Your account in Zona is connected to another account of {label}. Ask the administrator of your unit to disconnect it.',
  'signIn.openId.throttled': 'Too many attempts to sign in. Wait a few minutes, then try again.',
  'forgotten.title': 'Forgotten password',
  'forgotten.lead': 'Write your e-mail address or NIP. We send a link for a new password to the address on record.',
  'forgotten.login': 'E-mail or NIP',
  'forgotten.submit': 'Send the link',
  'forgotten.required': 'Write your e-mail address or NIP.',
  'forgotten.throttled': 'Too many requests. Try again in {minutes} minutes.',
  'forgotten.asked.title': 'Look into your mailbox',
  'forgotten.asked.text':
    'If that account exists and has an address, the link arrives within minutes. Look into the spam folder, too. If nothing comes, ask the administrator of your unit to make a link.',
  'forgotten.mailOff':
    'This Zona cannot send mail yet. Ask the administrator of your unit to make a link for a new password.',
  'forgotten.back': 'Back to the sign-in page',
} satisfies Translation<typeof source>
