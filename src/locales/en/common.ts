import type { common as source } from '../id/common.ts'
import type { Translation } from '../translation.ts'

export const common = {
  'common.brand': 'Zona',
  'common.back': 'Back',
  'common.next': 'Next',
  'common.previous': 'Previous',
  'common.show': 'Show',
  'common.hide': 'Hide',
  'common.loading': 'Loading',
} satisfies Translation<typeof source>
