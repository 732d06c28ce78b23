import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { nodesOf, placeOf } from '../syntax.ts'
import { productionCode, type Tree } from '../tree.ts'

const speaksOfRules =
  /^src\/modules\/[^/]+\/core\/(.*\/)?(policy|[^/]*(deadline|limit|weight|score|threshold|quota|retention)[^/]*)(\.ts$|\/)/
/** Counting, percent, and the calendar's and the clock's own numbers are not law. */
const innocent = new Set(['0', '1', '2', '100', '12', '31', '7', '24', '60', '1000'])

/**
 * A limit, a number of days, a weight is dated data of rules/ with its legal basis. A machine cannot know every number's meaning, so this looks where such
 * numbers would stand: core files about policies, deadlines, limits, weights, scores, thresholds, quotas and retention hold no number but the innocent ones.
 */
export function checkDomainNumbers(tree: Tree): Finding[] {
  return productionCode(tree)
    .filter(({ path }) => speaksOfRules.test(path))
    .flatMap((file) =>
      [...nodesOf(file.ast)]
        .filter((node) => ts.isNumericLiteral(node) && !innocent.has(node.text))
        .map((node) =>
          error(
            'domain-number',
            placeOf(file, node),
            `${node.getText()} looks like a legal number: put it in rules/ with valid_from and legal_basis and pass it in.`,
          ),
        ),
    )
}
