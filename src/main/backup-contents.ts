/**
 * Tables whose rows are no part of a backup: what is over in minutes, and sessions. A restored session would be open again
 * although its owner had ended it after the backup was written.
 */
export const leftOutOfBackups = [
  'platform.throttle',
  'identity.session',
  'identity.sign_in_step',
  'identity.passkey_challenge',
  'identity.totp_offer',
  'identity.openid_answer',
]

/** Tables that a start fills before anybody has an account; with rows in these alone a store is empty. */
export const filledByStart = [...leftOutOfBackups, 'platform.migration', 'platform.era', 'identity.set_up_token']
