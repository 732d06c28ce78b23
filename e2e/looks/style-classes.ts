import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../src/web/ui')

/** Arrangements of one page each, and what the server alone puts on top: looked at where they live (pages.test.ts). */
const elsewhere =
  /^(unsent|strip(-text)?|lead-(line|text)|months-link|beside(-\w+)?|cell-(part|doubt)|table-area|row-name)$/

/** Comments, addresses of fonts and imports hold dots that begin no class. */
const withoutNoise = (css: string): string => css.replaceAll(/\/\*[\s\S]*?\*\/|url\([^)]*\)|@import[^;]*;/g, '')

/** Class names that the style sheets of the design system speak of. */
export const styleClasses = (): readonly string[] => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))
  const names = sheets.flatMap((name) =>
    [...withoutNoise(readFileSync(join(folder, name), 'utf8')).matchAll(/\.([a-z][\w-]*)/g)].map(
      ([, found = '']) => found,
    ),
  )
  return [...new Set(names)].filter((name) => !elsewhere.test(name))
}
