import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { literalText, nodesOf, placeOf } from '../syntax.ts'
import { productionCode, type Tree, type TreeFile } from '../tree.ts'

const shownAttributes = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-placeholder',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
  'errorMessage',
  'summary',
])
const letters = /\p{L}{2}/u
const words = /\p{L}+\s+\p{L}+/u
const valueOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.PlusToken,
])
/** The name of the product is the same in every language. */
const brand = /^\s*Zona\s*$/

/** The component page's samples say nothing; as sentences, every browser would fetch them. */
const samples = 'src/web/routes/komponen/'

/** Every sentence a person reads lives in src/locales: in pages no text and no label, in programs no printed words. */
export function checkLabels(tree: Tree): Finding[] {
  return productionCode(tree)
    .filter(({ path }) => !path.startsWith('src/locales/') && !path.startsWith(samples))
    .flatMap((file) =>
      [...nodesOf(file.ast)].flatMap((node) => shownLiterals(node).map((literal) => finding(file, literal))),
    )
}

function finding(file: TreeFile, node: ts.Node): Finding {
  const text = node.getText(file.ast).trim().slice(0, 40)
  return error(
    'labels',
    placeOf(file, node),
    `${text} is read by people: give it a key in src/locales/id and en and show the translation.`,
  )
}

function shownLiterals(node: ts.Node): ts.Node[] {
  if (ts.isJsxText(node)) return isLabel(node.text) ? [node] : []
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
    return literalsOf(node.expression).filter((part) => isLabel(literalText(part) ?? ''))
  if (ts.isJsxAttribute(node) && shownAttributes.has(node.name.getText())) {
    const value =
      node.initializer && ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer
    return literalsOf(value).filter((part) => isLabel(literalText(part) ?? ''))
  }
  if (ts.isCallExpression(node) && /^(console\.\w+|process\.std(out|err)\.write)$/.test(node.expression.getText()))
    return node.arguments
      .flatMap((argument) => literalsOf(argument))
      .filter((part) => words.test(literalText(part) ?? ''))
  return []
}

const isLabel = (text: string): boolean => letters.test(text) && !brand.test(text)

/** The strings an expression can be: through conditions, defaults and brackets. */
function literalsOf(node: ts.Node | undefined): ts.Node[] {
  if (!node) return []
  if (literalText(node) !== undefined) return [node]
  if (ts.isParenthesizedExpression(node)) return literalsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)]
  if (ts.isBinaryExpression(node) && valueOperators.has(node.operatorToken.kind))
    return [...literalsOf(node.left), ...literalsOf(node.right)]
  return []
}
