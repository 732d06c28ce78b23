import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { nodesOf, placeOf } from '../syntax.ts'
import { codeFiles, isTest, type Tree } from '../tree.ts'

const mayRead = /^(src\/platform\/config\/|tools\/bootstrap\/|e2e\/)/

/** The environment is read once, validated, in platform/config; everything else gets values. */
export function checkEnvironment(tree: Tree): Finding[] {
  return codeFiles(tree)
    .filter(({ path }) => !mayRead.test(path) && !isTest(path))
    .flatMap((file) =>
      [...nodesOf(file.ast)]
        .filter(readsEnvironment)
        .map((node) =>
          error(
            'environment',
            placeOf(file, node),
            'Only src/platform/config reads the environment: take the value from the configuration.',
          ),
        ),
    )
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && isProcess(node.expression)
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression)
  if (ts.isBindingElement(node))
    return (
      ts.isIdentifier(node.name) && (node.propertyName ?? node.name).getText() === 'env' && destructuresProcess(node)
    )
  if (ts.isImportSpecifier(node))
    return (
      /^['"](node:)?process['"]$/.test(node.parent.parent.parent.moduleSpecifier.getText()) &&
      (node.propertyName ?? node.name).text === 'env'
    )
  return false
}

function isProcess(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === 'process'
  return ts.isPropertyAccessExpression(node) && node.name.text === 'process'
}

function destructuresProcess(element: ts.BindingElement): boolean {
  const declaration = element.parent.parent
  return (
    ts.isVariableDeclaration(declaration) && declaration.initializer !== undefined && isProcess(declaration.initializer)
  )
}
