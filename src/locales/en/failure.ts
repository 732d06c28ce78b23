import type { failure as source } from '../id/failure.ts'
import type { Translation } from '../translation.ts'

export const failure = {
  'failure.notFound.title': 'Page not found',
  'failure.notFound.text':
    'This address does not exist, or is not open to your account. Check the address, or start from Home.',
  'failure.forbidden.title': 'Request refused',
  'failure.forbidden.text':
    'This request did not come from a page of Zona. Open the page again, then send it once more.',
  'failure.role.title': 'Not part of your role',
  'failure.role.text':
    'Your role in this unit does not include this page. Ask the chair of the ZI team or an administrator if you need it.',
  'failure.tooLarge.title': 'Too large to accept',
  'failure.tooLarge.text':
    'The limit on this page is {limit}. Make the file smaller or split it into several files, then send it again.',
  'failure.tooMany.title': 'Too many attempts',
  'failure.tooMany.text': 'Wait a few minutes, then try again.',
  'failure.broken.title': 'Something broke on our side',
  'failure.broken.text':
    'Your earlier work is kept. Try again; if it happens once more, give this number to your administrator.',
  'failure.connection.title': 'Connection lost',
  'failure.connection.text': 'This page could not be fetched. Check your connection, then try again.',
  'failure.retry': 'Try again',
  'failure.unsent.connection': 'The connection is lost; what you typed is still here. Try again.',
  'failure.unsent.session':
    'Your session is over; what you typed is still here. Sign in again in a new tab, then send it once more from here.',
  'failure.unsent.signIn': 'Sign in again (new tab)',
  'failure.requestId': 'Request number: {id}',
  'failure.back': 'Back to that page',
  'failure.home': 'To Home',
} satisfies Translation<typeof source>
