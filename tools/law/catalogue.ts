import ts from 'typescript'
import { literalText, placeOf } from './syntax.ts'
import { isCode, isTest, type Tree, type TreeFile } from './tree.ts'

/** `placeholders` are the names in braces, sorted, those of all plural forms together. */
export type Sentence = { readonly text: string; readonly placeholders: readonly string[]; readonly where: string }
export type Catalogue = ReadonlyMap<string, Sentence>

/** The sentences of src/locales/<locale>: every object that a file there exports, flattened with dots; `{ one, other }` is one sentence. */
export function readCatalogue(tree: Tree, locale: string): Catalogue {
  const files = tree.files.filter(
    ({ path }) => path.startsWith(`src/locales/${locale}/`) && isCode(path) && !isTest(path),
  )
  return new Map(files.flatMap((file) => exportedObjects(file).flatMap((object) => sentencesOf(file, object, ''))))
}

function exportedObjects(file: TreeFile): ts.ObjectLiteralExpression[] {
  return file.ast.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .map(({ initializer }) => initializer && unwrap(initializer))
    .filter((value) => value !== undefined && ts.isObjectLiteralExpression(value))
}

/** `{…} as const satisfies T` → `{…}` */
function unwrap(node: ts.Expression): ts.Expression {
  return ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
    ? unwrap(node.expression)
    : node
}

function sentencesOf(file: TreeFile, object: ts.ObjectLiteralExpression, prefix: string): [string, Sentence][] {
  return object.properties.filter(ts.isPropertyAssignment).flatMap((property): [string, Sentence][] => {
    const name =
      ts.isIdentifier(property.name) || ts.isStringLiteral(property.name) ? property.name.text : property.name.getText()
    const key = prefix + name
    const value = unwrap(property.initializer)
    if (ts.isObjectLiteralExpression(value) && !isPlural(value)) return sentencesOf(file, value, `${key}.`)
    const text = textOf(value)
    return [
      [
        key,
        {
          text,
          placeholders: placeholdersOf(text, ts.isObjectLiteralExpression(value)),
          where: placeOf(file, property),
        },
      ],
    ]
  })
}

function isPlural(object: ts.ObjectLiteralExpression): boolean {
  return object.properties.some(({ name }) => name?.getText() === 'other')
}

/** A sentence may be one string, strings added up over several lines, or plural forms. */
function textOf(node: ts.Expression): string {
  if (ts.isObjectLiteralExpression(node))
    return node.properties
      .filter(ts.isPropertyAssignment)
      .map(({ initializer }) => textOf(initializer))
      .join('\n')
  if (ts.isBinaryExpression(node)) return textOf(node.left) + textOf(node.right)
  return literalText(node) ?? ''
}

function placeholdersOf(text: string, isPluralSentence: boolean): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [...new Set(isPluralSentence ? [...names, 'count'] : names)].sort()
}
