import type { home as source } from '../id/home.ts'
import type { Translation } from '../translation.ts'

export const home: Translation<typeof source> = {
  'home.title': 'Home',
  'home.greeting.late': {
    one: '{count} obligation of the unit is overdue',
    other: '{count} obligations of the unit are overdue',
  },
  'home.greeting.due': {
    one: '{count} obligation falls due this month',
    other: '{count} obligations fall due this month',
  },
  'home.greeting.calm': 'Nothing is overdue',
  'home.unscheduled': { one: '{count} action has no date yet', other: '{count} actions have no date yet' },
  'home.noDates': 'No obligations yet: this plan has no dates.',
  'home.late': 'Overdue',
  'home.late.none': 'Nothing is overdue.',
  'home.due': 'Due this month',
  'home.due.none': 'Nothing else falls due this month.',
  'home.seeAll': { one: 'See all {count}', other: 'See all {count}' },
  'home.year': 'The year by area',
  'home.openPlan': 'Open the plan',
  'home.openPlans': 'All plans',
  'home.mine': 'Yours',
  'home.mine.more': {
    one: '{count} more until the end of this month',
    other: '{count} more until the end of this month',
  },
  'home.empty.title': 'Begin with the work plan',
  'home.empty.reader': 'No work plan yet',
  'home.empty.text':
    'Upload the work-plan document that the unit already has. Zona reads it and lays out its dates; you check and save.',
  'home.administrator.title': 'People and units',
  'home.administrator.text':
    'As administrator you manage accounts and units and do not read plans. Give yourself another role in the unit where you also work.',
  'home.administrator.begin': 'Begin with the work units and their people',
  'home.administrator.steps':
    'Add a unit, then invite the chair of its ZI team. The chair uploads the work plan of the unit.',
  'home.administrator.units': 'units',
  'home.administrator.active': 'active',
  'home.administrator.invited': 'invitation not opened',
  'home.noUnit.title': 'You belong to no unit yet',
  'home.noUnit.text': "Ask the agency's administrator to give you a role in your unit.",
  'home.welcome': '{name} added you to this unit on {when}.',
  'home.units.title': 'Choose a unit',
  'home.units.search': 'Search units',
  'home.units.none': 'No unit has that name.',
}
