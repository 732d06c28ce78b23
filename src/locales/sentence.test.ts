import { describe, expect, it } from 'vitest'
import type { Catalogue } from './sentence.ts'
import { createTranslate } from './sentence.ts'
import { catalogueOf, translate } from './translate.ts'

const catalogue: Catalogue = {
  ...catalogueOf('en'),
  'common.back': 'Save {count} of {total}',
  'plan.count.actions': { one: 'one action', other: '{count} actions' },
}

describe('translate', () => {
  it('says the sentence of the language', () => {
    expect(translate('id')('common.back')).toBe('Kembali')
    expect(translate('en')('common.back')).toBe('Back')
  })

  it('fills placeholders and writes numbers as the language does', () => {
    expect(translate('id')('plan.count.actions', { count: 1012 })).toBe('1.012 langkah aksi')
    expect(translate('en')('plan.count.actions', { count: 1012 })).toMatch(/^1,012 /)
  })

  it('leaves strings as they are, so that years are not grouped', () => {
    expect(translate('id')('plan.ofYear', { year: '2026' })).toBe('Rencana kerja 2026')
  })

  it('chooses the plural form by count', () => {
    const t = createTranslate('en', catalogue)
    expect(t('plan.count.actions', { count: 1 })).toBe('one action')
    expect(t('plan.count.actions', { count: 0 })).toBe('0 actions')
    expect(t('plan.count.actions', { count: 2 })).toBe('2 actions')
  })

  it('takes a sentence as a value and keeps a placeholder that nobody filled visible', () => {
    const t = createTranslate('en', catalogue)
    expect(t.message({ key: 'common.back', params: { count: 3 } })).toBe('Save 3 of {total}')
  })

  it('never treats a value as a pattern', () => {
    const t = createTranslate('en', catalogue)
    expect(t.message({ key: 'common.back', params: { count: '{total}', total: '$&' } })).toBe('Save {total} of $&')
  })
})
