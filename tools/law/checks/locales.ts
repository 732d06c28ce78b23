import { type Catalogue, readCatalogue } from '../catalogue.ts'
import { error, type Finding } from '../finding.ts'
import { keyUses } from '../key-uses.ts'
import type { Tree } from '../tree.ts'

const source = 'id'
const translations = ['en']
const rule = 'locale'

/** Both languages say the same: the same keys with the same placeholders; every key that code names exists, every key is named by code. */
export function checkLocales(tree: Tree): Finding[] {
  const base = readCatalogue(tree, source)
  const uses = keyUses(tree)
  const unknown = uses.named
    .filter(({ key }) => !base.has(key))
    .map(({ key, where }) => error(rule, where, `No sentence has the key ${key}.`))
  const unused = [...base]
    .filter(([key]) => !uses.mentions(key))
    .map(([key, { where }]) => error(rule, where, `Nothing in the code names ${key}: delete the sentence or use it.`))
  return [
    ...translations.flatMap((locale) => compare(base, readCatalogue(tree, locale), locale)),
    ...unknown,
    ...unused,
  ]
}

function compare(base: Catalogue, other: Catalogue, locale: string): Finding[] {
  const missing = [...base]
    .filter(([key]) => !other.has(key))
    .map(([key, { where }]) => error(rule, where, `${key} is missing in ${locale}.`))
  const extra = [...other]
    .filter(([key]) => !base.has(key))
    .map(([key, { where }]) => error(rule, where, `${key} exists in ${locale} only.`))
  const unlike = [...other].flatMap(([key, sentence]) => {
    const expected = base.get(key)?.placeholders ?? sentence.placeholders
    if (expected.join() === sentence.placeholders.join()) return []
    return [
      error(
        rule,
        sentence.where,
        `${key} has the placeholders (${sentence.placeholders.join(', ')}) in ${locale} and (${expected.join(', ')}) in ${source}.`,
      ),
    ]
  })
  const empty = [...base, ...other]
    .filter(([, { text }]) => text.trim() === '')
    .map(([key, { where }]) => error(rule, where, `${key} is empty.`))
  return [...missing, ...extra, ...unlike, ...empty]
}
