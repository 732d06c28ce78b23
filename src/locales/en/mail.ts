import type { mail as source } from '../id/mail.ts'
import type { Translation } from '../translation.ts'

export const mail = {
  'mail.greeting': 'Dear {name},',
  'mail.invite.subject': 'Invitation to Zona: {agency}',
  'mail.invite.text':
    '{inviter} of {agency} made an account for you in Zona, where work units build their integrity zone. Open the link below and choose your password.',
  'mail.invite.button': 'Choose a password',
  'mail.reset.subject': 'A new password for Zona',
  'mail.reset.text':
    'A new password was asked for your account in Zona. Open the link below and choose a new password.',
  'mail.reset.button': 'Choose a new password',
  'mail.endsInHours': {
    one: 'This link works for an hour and one time only.',
    other: 'This link works for {count} hours and one time only.',
  },
  'mail.endsInDays': {
    one: 'This link works for a day and one time only.',
    other: 'This link works for {count} days and one time only.',
  },
  'mail.notAsked':
    'If you did not ask for it, ignore this letter; your password stays as it is. Do not pass this link on to anybody.',
  'mail.footer': 'This letter was sent by Zona at {address} and cannot be answered.',
  'mail.administrator': 'An administrator',
  'mail.problem.off': 'No mail server is set. Ask IT to set it.',
  'mail.problem.unreachable': 'The mail server cannot be reached.',
  'mail.problem.busy': 'The mail server asks to come again later.',
  'mail.problem.sign_in': "The mail server refuses Zona's name or password. Ask IT to check SMTP_URL.",
  'mail.problem.encryption':
    'The secure connection to the mail server failed. Ask IT to check the certificate of that server.',
  'mail.problem.address': 'The mail server does not know this address. Check how it is spelt.',
  'mail.problem.refused': 'The mail server refuses this letter.',
  'mail.tag.waiting': 'Waiting',
  'mail.tag.trying': 'Trying again',
  'mail.tag.sent': 'Sent',
  'mail.tag.failed': 'Failed',
  'mail.tag.needless': 'Dropped',
  'mail.state.waiting': 'The letter waits to be sent.',
  'mail.state.trying': 'The letter has not gone out yet and will be tried again. {problem}',
  'mail.state.sent': 'The letter was handed to the mail server {when}.',
  'mail.state.failed': 'The letter did not go out. {problem}',
  'mail.state.needless': 'The letter was not sent because nobody needs it any more.',
} satisfies Translation<typeof source>
