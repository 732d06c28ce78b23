import ts from 'typescript'
import { error, type Finding } from '../finding.ts'
import { nodesOf, placeOf } from '../syntax.ts'
import { productionCode, type Tree } from '../tree.ts'

const readsTheTime = /^src\/(modules|web)\//

/** Who may put another clock in place of the machine's: the clock itself and the program of the demo. */
const setsTheClock = /^src\/(platform\/clock\/|main\/demo\.ts$)/

/** Modules and pages ask #platform/clock for the time: one clock that the demo can set, and a word for which time is meant. */
export function checkClock(tree: Tree): Finding[] {
  return [...machineReadings(tree), ...otherClocks(tree)]
}

function otherClocks(tree: Tree): Finding[] {
  return productionCode(tree)
    .filter(({ path }) => !setsTheClock.test(path))
    .flatMap((file) =>
      [...nodesOf(file.ast)]
        .filter((node) => ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'setClock')
        .map((node) =>
          error(
            'clock',
            placeOf(file, node),
            'Only the composition root of the demo sets the clock: ask it with now().',
          ),
        ),
    )
}

function machineReadings(tree: Tree): Finding[] {
  return productionCode(tree)
    .filter(({ path }) => readsTheTime.test(path))
    .flatMap((file) =>
      [...nodesOf(file.ast)]
        .filter(asksTheMachine)
        .map((node) =>
          error(
            'clock',
            placeOf(file, node),
            'Take now() (the day of the office) or machineTime() (what the database compares with its own now()) from #platform/clock.',
          ),
        ),
    )
}

/** `new Date()`, `Date()` and `Date.now`, called or handed on. */
function asksTheMachine(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isDate(node.expression) && !node.arguments?.length
  if (ts.isCallExpression(node)) return isDate(node.expression)
  return ts.isPropertyAccessExpression(node) && isDate(node.expression) && node.name.text === 'now'
}

const isDate = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && node.text === 'Date') ||
  (ts.isPropertyAccessExpression(node) &&
    node.name.text === 'Date' &&
    /^(globalThis|window)$/.test(node.expression.getText()))
