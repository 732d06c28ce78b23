import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { calledName, exportedFunctions, nodesOf, placeOf } from '../syntax.ts'
import { productionCode, type Tree, type TreeFile } from '../tree.ts'

const opensTransaction = /^((in|without)\w*Scope\w*|in\w*Transaction\w*|with\w*Transaction\w*)$/
const pools = new Set(['db', 'pool', 'database'])
const rule = 'transaction'

/** Store functions take the transaction first; inside a transaction nobody reaches for the pool, and nobody opens a second one. */
export function checkTransactions(tree: Tree): Finding[] {
  return productionCode(tree).flatMap((file) => [...storeWithoutTx(file), ...poolInside(file)])
}

function storeWithoutTx(file: TreeFile): Finding[] {
  if (!/^src\/modules\/[^/]+\/store\//.test(file.path)) return []
  return exportedFunctions(file.ast)
    .filter(({ node }) => touchesDatabase(node) && node.parameters[0]?.name.getText() !== 'tx')
    .map(({ node }) =>
      error(rule, placeOf(file, node), 'A function of a store takes the transaction as its first argument, tx.'),
    )
}

/** A row mapper needs no transaction; what answers later or names a handle does. */
function touchesDatabase(node: ts.SignatureDeclaration): boolean {
  const isAsync =
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
  const takesHandle = node.parameters.some(({ name }) => name.getText() === 'tx' || pools.has(name.getText()))
  return isAsync || takesHandle || /^(Promise|AsyncGenerator|AsyncIterable)\b/.test(node.type?.getText() ?? '')
}

function poolInside(file: TreeFile): Finding[] {
  return [...nodesOf(file.ast)].flatMap((node) => {
    if (!ts.isCallExpression(node) || !opensTransaction.test(calledName(node) ?? '')) return []
    return node.arguments
      .filter((argument) => ts.isArrowFunction(argument) || ts.isFunctionExpression(argument))
      .flatMap((body) => poolUses(file, body))
  })
}

function poolUses(file: TreeFile, body: ts.ArrowFunction | ts.FunctionExpression): Finding[] {
  const inside = [...nodesOf(body)]
  const parameters = new Set(body.parameters.map(({ name }) => name.getText()))
  const pooled = inside
    .filter(
      (node) => ts.isIdentifier(node) && pools.has(node.text) && !parameters.has(node.text) && !isMemberName(node),
    )
    .map((node) =>
      error(rule, placeOf(file, node), 'The pool is used inside a transaction: use tx, or do this before or after.'),
    )
  const nested = inside
    .filter((node) => ts.isCallExpression(node) && opensTransaction.test(calledName(node) ?? ''))
    .map((node) => error(rule, placeOf(file, node), 'A transaction is opened inside a transaction: pass tx on.'))
  return [...pooled, ...nested]
}

function isMemberName(node: ts.Node): boolean {
  const { parent } = node
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node)
  )
}
