import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../src/web/ui')

/** Sheets of one page each; pages are looked at where they are (pages.test.ts). */
const ofOnePage = new Set(['strip.css'])

/** Arrangements of one page in sheets of components. */
const elsewhere = /^(unsent|lead-(line|text)|months-link|beside(-\w+)?|cell-(part|doubt)|table-area|row-name)$/

/** Comments, addresses of fonts and imports hold dots that begin no class. */
const withoutNoise = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\/|url\([^)]*\)|@import[^;]*;/g, '')

/** Class names that the style sheets of the design system speak of. */
export const styleClasses = (): readonly string[] => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css') && !ofOnePage.has(name))
  const names = sheets.flatMap((name) => {
    const css = withoutNoise(readFileSync(join(folder, name), 'utf8'))
    return [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, found = '']) => found)
  })
  return [...new Set(names)].filter((name) => !elsewhere.test(name))
}
