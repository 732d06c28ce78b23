import type { demo as source } from '../id/demo.ts'
import type { Translation } from '../translation.ts'

/** The demo: an invented office, entered as anybody. */
export const demo: Translation<typeof source> = {
  'demo.strip': 'Sample data',
  'demo.strip.text': 'Everybody here is invented.',
  'demo.switch': 'Switch person',
  'demo.title': 'Who are you today?',
  'demo.lead':
    'All offices here are samples and everybody in them is invented. Choose a name to see Zona from that desk; one press signs you in.',
  'demo.jump': 'Straight to a unit',
  'demo.otherUnits': 'Other units',
  'demo.unit.people': { one: '{count} person', other: '{count} people' },
  'demo.alsoRoles': 'also {roles}',
  'demo.others': 'Other employees',
  'demo.current': 'You now',
  'demo.gone': 'That person is no longer in the sample data.',
}
