import type { common as source } from '../id/common.ts'
import type { Translation } from '../translation.ts'

export const common = {
  'common.brand': 'Zona',
  'common.save': 'Save',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.delete': 'Delete',
  'common.edit': 'Edit',
  'common.back': 'Back',
  'common.next': 'Next',
  'common.previous': 'Previous',
  'common.search': 'Search',
  'common.apply': 'Apply',
  'common.clear': 'Clear',
  'common.show': 'Show',
  'common.hide': 'Hide',
  'common.all': 'All',
  'common.none': 'None',
  'common.optional': 'may be left empty',
  'common.loading': 'Loading',
  'common.yes': 'Yes',
  'common.no': 'No',
} satisfies Translation<typeof source>
