import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { calledName, literalText, nodesOf, placeOf } from '../syntax.ts'
import { productionCode, type Tree, type TreeFile } from '../tree.ts'

/** Schemas that a module owns beside the one of its own name: people and credentials stand outside the scope but belong to organization. */
const alsoOwned: Readonly<Record<string, readonly string[]>> = { organization: ['identity'] }
const functionsOfAll = ['platform', 'pg_catalog']
const tableCalls = new Set([
  'selectFrom',
  'insertInto',
  'updateTable',
  'deleteFrom',
  'mergeInto',
  'innerJoin',
  'leftJoin',
  'rightJoin',
  'fullJoin',
  'crossJoin',
  'using',
  'table',
])
const tableInText =
  /\b(?:from|join|into|update|table|truncate|references)\s+(?:only\s+)?"?([a-z_]+)"?\."?([a-z_]+)"?(?!\w*\s*\()/gi
const functionInText = /\b([a-z_]+)\.([a-z_]+)\s*\(/g

/** The SQL of a store names tables of its own schema, and functions of its own or of platform. What another module owns is asked through its door. */
export function checkSqlSchema(tree: Tree): Finding[] {
  return productionCode(tree, 'src/modules/').flatMap((file) => {
    const module = /^src\/modules\/([^/]+)\/store\//.exec(file.path)?.[1]
    return module ? foreignNames(file, [module, ...(alsoOwned[module] ?? [])]) : []
  })
}

function foreignNames(file: TreeFile, own: readonly string[]): Finding[] {
  return [...nodesOf(file.ast)].flatMap((node) =>
    namesIn(node)
      .filter(({ schema, isFunction }) => !own.includes(schema) && !(isFunction && functionsOfAll.includes(schema)))
      .map(({ schema, name }) =>
        error(
          'sql-schema',
          placeOf(file, node),
          `${schema}.${name} is not of ${own.join(', ')}: ask the module that owns it through its door.`,
        ),
      ),
  )
}

type Name = { readonly schema: string; readonly name: string; readonly isFunction: boolean }

function namesIn(node: ts.Node): Name[] {
  if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText()))
    return namesInText(literalText(node.template) ?? '')
  if (!ts.isCallExpression(node) || !tableCalls.has(calledName(node) ?? '')) return []
  const tables = node.arguments
    .slice(0, 1)
    .flatMap((first) => (ts.isArrayLiteralExpression(first) ? [...first.elements] : [first]))
  return tables.flatMap((table) => {
    const [, schema, name] = /^([a-z_]+)\.([a-z_]+)/.exec(literalText(table) ?? '') ?? []
    return schema && name ? [{ schema, name, isFunction: false }] : []
  })
}

function namesInText(text: string): Name[] {
  const named = (pattern: RegExp, isFunction: boolean) =>
    [...text.matchAll(pattern)].map(([, schema = '', name = '']) => ({
      schema: schema.toLowerCase(),
      name,
      isFunction,
    }))
  return [...named(tableInText, false), ...named(functionInText, true)]
}
