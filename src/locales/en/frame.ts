import type { frame as source } from '../id/frame.ts'
import type { Translation } from '../translation.ts'

export const frame = {
  'frame.skip': 'Skip to content',
  'frame.menu': 'Menu',
  'frame.nav.main': 'Main menu',
  'frame.nav.home': 'Home',
  'frame.nav.plan': 'Plan',
  'frame.nav.settings': 'Settings',
  'frame.nav.administered': 'Manage {unit}',
  'frame.nav.people': 'People',
  'frame.nav.units': 'Units',
  'frame.nav.log': 'Log',
  'frame.closedUnit': 'This unit is closed. What it has can be read and not be changed.',
  'frame.switchUnit': 'another unit',
  'frame.signedInAs': 'Signed in as {name}',
  'frame.signOut': 'Sign out',
  'frame.language': 'Language',
  'frame.language.id': 'Indonesia',
  'frame.language.en': 'English',
} satisfies Translation<typeof source>
