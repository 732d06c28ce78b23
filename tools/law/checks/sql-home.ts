import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { literalText, nodesOf, placeOf } from '../syntax.ts'
import { productionCode, type Tree } from '../tree.ts'

const home = /^src\/(modules\/[^/]+\/store\/|platform\/(db|audit)\/|locales\/)/
const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'executeQuery'])
const statement =
  /^\s*(with\s+\w+\s+as\s*\(|select\b[\s\S]*\b(from\s+[a-z_]+\.[a-z_]+|[a-z_]+\.[a-z_]+\s*\()|select\s+(set_config|pg_)|insert\s+into\s|update\s+[a-z_.]+\s+set\s|delete\s+from\s|set\s+(local|role|session)\s|alter\s+(table|role|schema)\s|create\s+(table|schema|role|index|database)\s|drop\s+(table|schema|role|database)\s|listen\s+[a-z_]+$|notify\s+[a-z_]+)/i

/** SQL is written in modules/<word>/store, platform/db and platform/audit, nowhere else: neither as text nor through the query builder. */
export function checkSqlHome(tree: Tree): Finding[] {
  return productionCode(tree)
    .filter(({ path }) => !home.test(path))
    .flatMap((file) =>
      [...nodesOf(file.ast)]
        .filter((node) => statement.test(literalText(node) ?? '') || isBuilderCall(node))
        .map((node) =>
          error(
            'sql-home',
            placeOf(file, node),
            'SQL belongs in the store of its module (or in platform/db, platform/audit): move it there and call it.',
          ),
        ),
    )
}

function isBuilderCall(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    builders.has(node.expression.name.text)
  )
}
