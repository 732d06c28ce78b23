import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { literalText, placeOf } from '../syntax.ts'
import { codeFiles, type Tree, type TreeFile } from '../tree.ts'

const groups = /^describe(\.\w+)*$/
const cases = /^(it|test)(\.\w+)*$/

/** Within a file no two tests have the same full name, so that a failing name leads to one place. */
export function checkTestNames(tree: Tree): Finding[] {
  return codeFiles(tree)
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap((file) => {
      const seen = new Set<string>()
      return testsOf(file).flatMap(({ name, node }) => {
        if (!seen.has(name)) {
          seen.add(name)
          return []
        }
        return [error('test-name', placeOf(file, node), `A second test is called "${name}": say what this one shows.`)]
      })
    })
}

function testsOf(file: TreeFile): { name: string; node: ts.Node }[] {
  const visit = (node: ts.Node, path: readonly string[]): { name: string; node: ts.Node }[] => {
    const [kind, title] = titledCall(node)
    if (kind === 'case') return [{ name: [...path, title].join(' > '), node }]
    const inside = kind === 'group' ? [...path, title] : path
    const found: { name: string; node: ts.Node }[] = []
    ts.forEachChild(node, (child) => void found.push(...visit(child, inside)))
    return found
  }
  return visit(file.ast, [])
}

function titledCall(node: ts.Node): readonly ['group' | 'case' | 'other', string] {
  if (!ts.isCallExpression(node)) return ['other', '']
  const title = node.arguments[0] && literalText(node.arguments[0])
  if (title === undefined) return ['other', '']
  // it.each(table)('title', …): the callee is itself a call.
  const callee = ts.isCallExpression(node.expression) ? node.expression.expression : node.expression
  const name = callee.getText()
  if (groups.test(name)) return ['group', title]
  return cases.test(name) ? ['case', title] : ['other', '']
}
