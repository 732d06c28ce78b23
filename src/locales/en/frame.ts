import type { frame as source } from '../id/frame.ts'
import type { Translation } from '../translation.ts'

export const frame = {
  'frame.skip': 'Skip to content',
  'frame.menu': 'Menu',
  'frame.nav.main': 'Main menu',
  'frame.nav.registers': 'Registers',
  'frame.nav.home': 'Home',
  'frame.nav.plan': 'Plan',
  'frame.nav.year': 'The year',
  'frame.nav.month': 'This month',
  'frame.nav.evidence': 'Evidence',
  'frame.nav.worksheet': 'LKE worksheet',
  'frame.nav.monitoring': 'Monitoring',
  'frame.nav.settings': 'Settings',
  'frame.account': 'Account',
  'frame.signedInAs': 'Signed in as {name}',
  'frame.signOut': 'Sign out',
  'frame.language': 'Language',
  'frame.language.id': 'Indonesia',
  'frame.language.en': 'English',
  'frame.chooseUnit': 'Choose a work unit',
  'frame.breadcrumb': 'Where this page is',
} satisfies Translation<typeof source>
