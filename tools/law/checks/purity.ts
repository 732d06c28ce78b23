import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { nodesOf, placeOf } from '../syntax.ts'
import { productionCode, type Tree, type TreeFile } from '../tree.ts'

const pure = /^src\/(kernel\/|modules\/[^/]+\/(core\/|model\.ts$))/
const impure = new Set([
  'process',
  'fetch',
  'console',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'crypto',
  'localStorage',
  'document',
  'window',
])
const impureMembers = new Set(['Date.now', 'Math.random'])

/** core/, model.ts and kernel compute: no await, no clock, no chance, no world. */
export function checkPurity(tree: Tree): Finding[] {
  return productionCode(tree)
    .filter(({ path }) => pure.test(path))
    .flatMap(impuritiesOf)
}

function impuritiesOf(file: TreeFile): Finding[] {
  const declared = new Set([...nodesOf(file.ast)].filter(isDeclaredName).map((node) => node.getText(file.ast)))
  return [...nodesOf(file.ast)].flatMap((node) => {
    const what = impurityOf(node, declared)
    return what
      ? [error('purity', placeOf(file, node), `${what} in pure code: let the use-case do it and pass the value in.`)]
      : []
  })
}

function impurityOf(node: ts.Node, declared: ReadonlySet<string>): string | undefined {
  if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return 'await'
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async'
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'the clock'
  if (ts.isPropertyAccessExpression(node) && impureMembers.has(node.getText())) return node.getText()
  if (ts.isIdentifier(node) && impure.has(node.text) && !declared.has(node.text) && isReference(node)) return node.text
  return undefined
}

function isDeclaredName(node: ts.Node): boolean {
  const { parent } = node
  return (
    ts.isIdentifier(node) &&
    (ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent)) &&
    parent.name === node
  )
}

/** Whether an identifier is used as a value: not the name of a member, a property or a type. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isTypeQueryNode(parent)) return false
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isLiteralTypeNode(parent)) return false
  if (ts.isPropertySignature(parent) || ts.isPropertyAssignment(parent))
    return 'initializer' in parent && parent.initializer === node
  return true
}
