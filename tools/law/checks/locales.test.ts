import { describe, expect, it } from 'vitest'
import { treeOf } from '../tree.ts'
import { checkLocales } from './locales.ts'

const whole = {
  'src/locales/id/plan.ts':
    "export const plan = { 'plan.title': 'Rencana {year}', 'plan.count': { other: '{count} aksi' } } as const\n",
  'src/locales/en/plan.ts':
    "export const plan = { 'plan.title': 'Plan ' + '{year}', 'plan.count': { one: '{count} action', other: '{count} actions' } } satisfies T<typeof source>\n",
  'src/web/routes/a.tsx': "export const a = () => [t('plan.title', { year }), t.message({ key: 'plan.count' })]\n",
}
const messages = (files: Record<string, string>) =>
  checkLocales(treeOf({ ...whole, ...files })).map(({ where, message }) => `${where} ${message}`)

describe('locales', () => {
  it('pass when both say the same and all is used', () => {
    expect(messages({})).toEqual([])
  })

  it('report a sentence that one language lacks', () => {
    const files = { 'src/locales/id/b.ts': "export const b = { 'b.one': 'Satu' }", 'src/web/b.ts': "t('b.one')" }
    expect(messages(files)).toEqual(['src/locales/id/b.ts:1 b.one is missing in en.'])
    expect(messages({ 'src/locales/en/b.ts': "export const b = { 'b.one': 'One' }" })).toEqual([
      'src/locales/en/b.ts:1 b.one exists in en only.',
    ])
  })

  it('report placeholders that differ', () => {
    const files = {
      'src/locales/id/b.ts': "export const b = { b: { one: 'Dari {from} ke {to}' } }",
      'src/locales/en/b.ts': "export const b = { b: { one: 'From {from}' } }",
      'src/web/b.ts': "t('b.one')",
    }
    expect(messages(files)).toEqual([
      'src/locales/en/b.ts:1 b.one has the placeholders (from) in en and (from, to) in id.',
    ])
  })

  it('report an empty sentence', () => {
    const files = {
      'src/locales/id/b.ts': "export const b = { 'b.one': ' ' }",
      'src/locales/en/b.ts': "export const b = { 'b.one': 'One' }",
      'src/web/b.ts': "t('b.one')",
    }
    expect(messages(files)).toEqual(['src/locales/id/b.ts:1 b.one is empty.'])
  })

  it('report a key that does not exist, and one that nothing names', () => {
    expect(messages({ 'src/web/b.ts': "t('plan.lost')" })).toEqual([
      'src/web/b.ts:1 No sentence has the key plan.lost.',
    ])
    expect(messages({ 'src/web/routes/a.tsx': "t('plan.title', { year })" })).toEqual([
      'src/locales/id/plan.ts:1 Nothing in the code names plan.count: delete the sentence or use it.',
    ])
  })

  it('count a template that can make the key', () => {
    expect(messages({ 'src/web/routes/a.tsx': 'export const a = [t(`plan.${kind}`)]' })).toEqual([])
  })
})
