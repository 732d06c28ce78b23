import ts from 'typescript'
import type { TreeFile } from './tree.ts'

/** Every node below `node`, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) {
    yield child
    yield* nodesOf(child)
  }
}

/** `path:line` of a node, one-based. */
export function placeOf(file: TreeFile, node: ts.Node): string {
  return placeAt(file, node.getStart(file.ast))
}

export function placeAt(file: TreeFile, position: number): string {
  return `${file.path}:${file.ast.getLineAndCharacterOfPosition(position).line + 1}`
}

/** The text of a string or of a template; the expressions of a template become a single blank. */
export function literalText(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map((span) => ` ${span.literal.text}`).join('')
}

/** The comments of a file with their position; what looks like one inside a string, a regular expression or a page does not count. */
export function commentsOf(file: TreeFile): readonly { readonly text: string; readonly position: number }[] {
  const masked = file.text.split('')
  for (const node of nodesOf(file.ast)) {
    if (!isLiteral(node)) continue
    for (let at = node.getStart(file.ast); at < node.end; at++) if (masked[at] !== '\n') masked[at] = ' '
  }
  return [...masked.join('').matchAll(/\/\/.*|\/\*[\s\S]*?\*\//g)].map((match) => ({
    text: match[0],
    position: match.index,
  }))
}

function isLiteral(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node)
  )
}

/** The name a call is made by: `inScope(...)` and `db.inScope(...)` are both `inScope`. */
export function calledName(call: ts.CallExpression | ts.TaggedTemplateExpression): string | undefined {
  const callee = ts.isCallExpression(call) ? call.expression : call.tag
  if (ts.isIdentifier(callee)) return callee.text
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text
  return undefined
}

function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  )
}

type ExportedFunction = { readonly name: string; readonly node: ts.SignatureDeclaration }

/** The functions a file exports by name at its top, whether declared or bound to a constant. */
export function exportedFunctions(ast: ts.SourceFile): ExportedFunction[] {
  return ast.statements.filter(isExported).flatMap((statement): ExportedFunction[] => {
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? 'default', node: statement }]
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [{ name: name.getText(), node: initializer }]
        : [],
    )
  })
}
