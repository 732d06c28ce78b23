import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { exportedFunctions, nodesOf } from './syntax.ts'
import { loadTree, productionCode } from './tree.ts'

const tree = loadTree(join(import.meta.dirname, '../..'))

const components = productionCode(tree, 'src/web/ui/')
  .filter(({ path }) => path.endsWith('.tsx'))
  .flatMap(({ path, ast }) => exportedFunctions(ast).map(({ name }) => ({ name, path })))
  .filter(({ name }) => /^\p{Lu}/u.test(name))

const page = productionCode(tree, 'src/web/routes/komponen/')

/** What the page shows, written as an element: `<Tag …>`. */
const shown = new Set(
  page.flatMap(({ ast }) =>
    [...nodesOf(ast)]
      .filter((node) => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node))
      .map((node) => node.tagName.getText(ast)),
  ),
)

describe('the component page', () => {
  it('shows every component of the design system', () => {
    expect(components.length).toBeGreaterThan(40)
    const missing = components.filter(({ name }) => !shown.has(name))
    expect(missing, 'add a specimen in src/web/routes/komponen/+parts').toEqual([])
  })

  it('is imported by no other page', () => {
    const importers = productionCode(tree, 'src/web/')
      .filter(({ path }) => !path.startsWith('src/web/routes/komponen/') && path !== 'src/web/routes.ts')
      .filter(({ text }) => /from '[^']*\/komponen\//.test(text))
    expect(importers.map(({ path }) => path)).toEqual([])
  })

  it('waits for no data', () => {
    const waiting = page.filter(({ text }) => /export (?:async )?(?:function|const) (?:loader|action)\b/.test(text))
    expect(waiting.map(({ path }) => path)).toEqual([])
  })
})
